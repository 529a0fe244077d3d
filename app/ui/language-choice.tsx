'use client';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { languageCookie, languages } from '../i18n/language';
import { keepChoice } from './cookie';

const names = { es: 'Español', pt: 'Português', en: 'English' } as const;

/** The language of the pages, kept for the next visits. */
export function LanguageChoice() {
  const t = useTranslations('shell');
  const router = useRouter();
  const chosen = useLocale();
  return (
    <select
      aria-label={t('language')}
      value={chosen}
      onChange={(event) => {
        keepChoice(languageCookie, event.target.value);
        router.refresh();
      }}
      className="h-8 rounded-[7px] bg-transparent px-1 text-small text-soft hover:text-ink [&>option]:bg-card"
    >
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {names[language]}
        </option>
      ))}
    </select>
  );
}
