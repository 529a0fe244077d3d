import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { readSettings } from '../../db/settings';
import { isWorkspaceName, workspacePaths } from '../../db/workspace';
import { en } from './en';
import { es } from './es';
import { chosenLanguage, type Language, languageCookie } from './language';
import { pt } from './pt';
import type { Words } from './words';

const words: Readonly<Record<Language, Words>> = { es, pt, en };

/** Language and words of a request. */
export default getRequestConfig(async () => {
  const [asked, given] = await Promise.all([headers(), cookies()]);
  const workspace = (asked.get('x-ventana-path') ?? '').split('/')[1] ?? '';
  const locale = chosenLanguage(given.get(languageCookie)?.value, workspaceLanguage(workspace), asked.get('accept-language'));
  return { locale, messages: words[locale], timeZone: 'UTC' };
});

function workspaceLanguage(name: string): string | undefined {
  try {
    return isWorkspaceName(name) ? readSettings(workspacePaths(name).settings).language : undefined;
  } catch {
    return undefined; // Broken settings are told where they are used; here they only name no language.
  }
}
