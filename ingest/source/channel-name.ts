/** Names that channels go by, as UTM sources and as words of reports, with the one name they are counted under. */
const names: Readonly<Record<string, readonly string[]>> = {
  google: ['google', 'google_ads', 'googleads', 'adwords', 'google_search', 'gads', 'sem'],
  meta: ['meta', 'meta_ads', 'facebook', 'facebook_ads', 'fb', 'fb_ads', 'instagram', 'instagram_ads', 'ig'],
  tiktok: ['tiktok', 'tiktok_ads', 'tik_tok'],
  email: ['email', 'e_mail', 'correo', 'mail', 'mailing', 'newsletter', 'klaviyo', 'mailchimp', 'correo_electronico'],
  sms: ['sms', 'mensaje_de_texto'],
  whatsapp: ['whatsapp', 'wa', 'wpp', 'zap', 'whatsapp_business', 'wapp', 'whats'],
};

/** Every word that names a channel by another of ours. */
export const channelWords: readonly (readonly [word: string, channel: string])[] = Object.entries(names).flatMap(([name, words]) =>
  words.map((one) => [one, name] as const),
);

const known: ReadonlyMap<string, string> = new Map(channelWords);

/** A channel's one name from any way of writing it: lower case, no accents, `_` for blanks and dashes; null for text that is no name. */
export function channelName(written: string): string | null {
  const tidy = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (tidy === '' || tidy.length > 60 || /\d{6}/.test(tidy)) return null;
  return known.get(tidy) ?? tidy;
}
