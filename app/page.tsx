import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { workspaceNames } from '../db/workspace';
import { formatsOf } from './i18n/format';
import { factsOrNull, workspaceTitle } from './server/workspace-page';
import { CommandLine } from './ui/command-line';
import { LanguageChoice } from './ui/language-choice';
import { Mark } from './ui/mark';
import { NewWorkspace } from './ui/new-workspace';
import { PageNotice } from './ui/page-notice';
import { ThemeChoice } from './ui/theme-choice';

/** The workspaces there are, to choose one. */
export default async function Chooser() {
  const t = await getTranslations('chooser');
  const names = workspaceNames();
  return (
    <main className="mx-auto max-w-2xl px-6 py-10">
      <div className="mb-8 flex items-center gap-2.5 text-[15px] font-[650]">
        <Mark />
        Ventana
        <span className="flex-1" />
        <ThemeChoice />
        <LanguageChoice />
      </div>
      {names.length === 0 ? (
        <NoWorkspace />
      ) : (
        <>
          <h1 className="text-[22px] font-[620] tracking-[-0.015em]">{t('title')}</h1>
          <p className="mt-1 mb-5 text-soft">{t('intro')}</p>
          <ul className="rounded-card border border-line bg-card">
            {names.map((name) => (
              <WorkspaceRow key={name} name={name} />
            ))}
          </ul>
          <details className="mt-5">
            <summary className="w-fit text-soft underline underline-offset-2">{t('new_title')}</summary>
            <NewWorkspace />
          </details>
        </>
      )}
    </main>
  );
}

async function WorkspaceRow({ name }: { readonly name: string }) {
  const [t, locale] = await Promise.all([getTranslations('chooser'), getLocale()]);
  const format = formatsOf(locale);
  const facts = await factsOrNull(name).catch(() => null);
  const title = workspaceTitle(name);
  return (
    <li className="border-b border-hair last:border-0">
      <Link href={`/${name}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 rounded-card px-4 py-3 hover:bg-hair">
        <b className="font-semibold">{title}</b>
        {title !== name && <span className="text-small text-faint">{name}</span>}
        <span className="num ml-auto text-body text-soft">
          {facts?.firstDay && facts.lastDay
            ? `${t('messages', { count: facts.messages, shown: format.count(facts.messages) })} · ${facts.firstDay === facts.lastDay ? format.day(facts.firstDay) : t('span', { from: format.day(facts.firstDay), to: format.day(facts.lastDay) })}`
            : t('empty')}
        </span>
      </Link>
    </li>
  );
}

async function NoWorkspace() {
  const t = await getTranslations('chooser');
  return (
    <PageNotice title={t('none_title')} text={t('none_text')}>
      <h2 className="font-semibold">{t('none_load')}</h2>
      <p className="mt-1 text-soft text-pretty">{t('none_steps')}</p>
      <NewWorkspace />
      <p className="mt-3 text-soft">{t('none_command')}</p>
      <CommandLine>npm run ingest -- mi-empresa ./registros</CommandLine>
      <h2 className="mt-6 font-semibold">{t('none_sample')}</h2>
      <p className="mt-1 text-soft text-pretty">{t('none_sample_text')}</p>
      <CommandLine>npm run demo</CommandLine>
    </PageNotice>
  );
}
