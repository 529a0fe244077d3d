/** The languages of the pages; the first is meant where nothing is said. */
export const languages = ['es', 'pt', 'en'] as const;
export type Language = (typeof languages)[number];

/** Name of the cookie that keeps a person's choice. */
export const languageCookie = 'ventana_language';

export const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** The language a person chose, else that of the workspace, else the first that the browser asks for and we speak. */
export function chosenLanguage(cookie: string | undefined, workspace: string | undefined, accepted: string | null): Language {
  if (isLanguage(cookie)) return cookie;
  if (isLanguage(workspace)) return workspace;
  const asked = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLanguage) ?? languages[0];
}
