import type { Language } from './language';
import type { Words } from './words';

declare module 'next-intl' {
  interface AppConfig {
    readonly Locale: Language;
    readonly Messages: Words;
  }
}
