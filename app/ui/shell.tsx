'use client';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFacts, useKeptSearch } from '../metrics/use-view';
import { KeyMap } from './key-map';
import { LanguageChoice } from './language-choice';
import { Mark } from './mark';
import { type Section, sectionGroups } from './sections';
import { ThemeChoice } from './theme-choice';
import { useFormats } from './use-formats';

interface ShellProps {
  readonly workspace: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** The frame of every page of a workspace: its sections at the left, at the top on a phone. */
export function Shell({ workspace, name, children }: ShellProps) {
  const t = useTranslations('shell');
  return (
    <div className="min-h-screen grid-cols-[200px_minmax(0,1fr)] phone:grid print:block">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3 no-print">
        {t('skip')}
      </a>
      <header className="no-print relative flex flex-wrap items-center gap-x-0.5 gap-y-1.5 border-b border-line px-3.5 py-2.5 phone:flex-nowrap phone:gap-y-0.5 phone:sticky phone:top-0 phone:h-screen phone:flex-col phone:items-stretch phone:border-r phone:border-b-0 phone:px-3 phone:py-[18px]">
        <Link href="/" className="flex items-center gap-[9px] px-2 pr-3 text-[15px] font-[650] tracking-[-0.01em] phone:pb-4">
          <Mark />
          Ventana
        </Link>
        <Sections workspace={workspace} />
        <Foot name={name} />
      </header>
      <main id="content" className="w-full max-w-[1240px] px-3.5 py-3 phone:px-6 phone:pt-4 phone:pb-6 print:max-w-none print:p-0">
        <PrintedHead name={name} />
        {children}
      </main>
      <KeyMap workspace={workspace} />
    </div>
  );
}

function Sections({ workspace }: { readonly workspace: string }) {
  const t = useTranslations('shell');
  return (
    <nav
      aria-label={t('sections')}
      className="order-3 flex w-full flex-wrap gap-0.5 max-phone:gap-x-0 phone:order-none phone:w-auto phone:flex-col phone:flex-nowrap"
    >
      {sectionGroups.map(([group, pages]) => (
        <div key={group} className="contents">
          {group !== 'answers' && (
            <p className="hidden px-2 pt-3 pb-1 text-small text-faint phone:block" aria-hidden>
              {t(`group_${group}`)}
            </p>
          )}
          {pages.map((section) => (
            <SectionLink key={section.name} workspace={workspace} section={section} />
          ))}
        </div>
      ))}
    </nav>
  );
}

function SectionLink({ workspace, section }: { readonly workspace: string; readonly section: Section }) {
  const t = useTranslations('shell');
  const path = decodeURIComponent(usePathname());
  const href = `/${workspace}${section.path}`;
  return (
    <Link
      href={`${href}${useKeptSearch()}`}
      aria-current={path === href || (section.path && path.startsWith(`${href}/`)) ? 'page' : undefined}
      className="rounded-[7px] border border-transparent px-2 py-1.5 font-medium max-phone:px-1.5 max-phone:py-1 max-phone:text-small whitespace-nowrap text-soft hover:text-ink aria-[current=page]:border-line aria-[current=page]:bg-card aria-[current=page]:text-ink"
    >
      {t(`section_${section.name}`)}
    </Link>
  );
}

/** On paper, in place of the sections: whose numbers these are, and how new. */
function PrintedHead({ name }: { readonly name: string }) {
  const t = useTranslations('shell');
  const facts = useFacts();
  const format = useFormats();
  const told = [name, facts ? t('generation', { id: facts.generation }) : t('no_data'), facts?.lastDay && format.day(facts.lastDay)];
  return (
    <p className="num mb-1 hidden items-center gap-2 text-small text-faint print:flex">
      <Mark />
      {['Ventana', ...told].filter(Boolean).join(' · ')}
    </p>
  );
}

function Foot({ name }: { readonly name: string }) {
  const t = useTranslations('shell');
  const facts = useFacts();
  const format = useFormats();
  return (
    <div className="ml-auto flex items-center gap-1 text-small text-faint phone:mt-auto phone:ml-0 phone:block">
      <div className="flex gap-1 phone:mb-2">
        <ThemeChoice />
        <LanguageChoice />
      </div>
      <p className="hidden px-2 phone:block">
        {name}
        <br />
        {facts ? t('generation', { id: facts.generation }) : t('no_data')}
        {facts?.lastDay && ` · ${format.day(facts.lastDay)}`}
      </p>
    </div>
  );
}
