'use client';
import { useTranslations } from 'next-intl';
import { keepChoice } from './cookie';

/** Name of the cookie that keeps light or dark; without it the system decides. */
export const themeCookie = 'ventana_theme';

/** Turns light into dark and back, at once and for the next visits. */
export function toggleTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  keepChoice(themeCookie, root.dataset.theme);
}

export function ThemeChoice() {
  const t = useTranslations('shell');
  return (
    <button
      type="button"
      onClick={toggleTheme}
      title={t('theme')}
      className="grid size-8 place-items-center rounded-[7px] text-soft hover:text-ink"
    >
      <span className="sr-only">{t('theme')}</span>
      <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
      </svg>
    </button>
  );
}
