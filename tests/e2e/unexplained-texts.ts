import type { Locator } from '@playwright/test';
import { en } from '../../app/i18n/en';
import { es } from '../../app/i18n/es';
import { pt } from '../../app/i18n/pt';

const words = { es, pt, en };

/** Places whose digits are no number of the data, and why. */
const places = {
  'svg, [role="img"]': 'ticks of an axis: the points of a drawing stand in its table',
  search: 'days and names of the filters in force',
  'th, h3': 'names of months, hours, lines and files',
  details: 'days without log',
  fieldset: 'how many records of the list under it have which reason',
  '[data-gap]': 'what the explained intervals of two shares above it say of their difference',
  '[data-stays]': 'accounts and days of the stays of a line',
  '[data-notes]': 'what Explain notes of each number of the card',
  '[class~="print:flex"]': 'the head of a printed page: workspace, generation, last day of the data',
  footer: 'how far the data reach, and what Explain notes of each number',
};

/** Sentences whose digits need no explanation of their own, and why. */
const sentences = {
  'overview.tier_note': 'the size of the free tier is a rule of Meta',
  'overview.tier_left': 'what the free tier leaves beside the explained number that was used',
  'overview.coverage_gaps': 'how many days of the strip under it have a gap',
  'promotions.list_legend': 'how sure every interval is',
  'promotions.list_interval': 'how sure every interval is',
  'promotions.hours_faint': 'under how many people a share is drawn fainter',
  'promotions.hours_all_faint': 'under how many people a share is drawn fainter',
  'promotions.lift_thousand': 'the explained difference and the explained control rate, of a thousand people',
  'promotion_details.opt_outs_note': 'how long after the delivery a person may leave because of it',
  'promotion_details.nth_few': 'under how many people a share is drawn fainter',
  'lines.port_days': 'how many days on each side of a port are compared',
  'carts.days': 'a choice of the window',
  'carts.hours': 'a choice of the window',
  'carts.stock_note': 'after how long a cart counts as abandoned',
  'carts.recovery_note': 'how long after a reminder an order counts as recovered',
  'suppression.blocked_note': 'how long before the blocking a rate is taken from',
  'data.freshness_told': 'how many days of the strip under it have which colour',
  'data.freshness_whole': 'how many days the strip under it has',
  'data.orders_matched_note': 'numerator and denominator of the explained number above it',
  'data.agreement_note': 'numerator and denominator of the explained number above it',
  'data.days_note': 'how many days the log spans',
  'pricing.assumed_category': 'what Explain notes of each number of the table above it',
  'data.loads_count': 'how many files the list under it has',
};

/** Texts in a part of a page with digits in them that do not say what gives them, though they should. */
export async function unexplainedTexts(part: Locator, language: keyof typeof words): Promise<readonly string[]> {
  const texts = await part.evaluate((root, elsewhere) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(`[data-explain], [data-told], script, style, ${elsewhere}`)) found.push(node.textContent ?? '');
    return found;
  }, Object.keys(places).join(', '));
  const names = namePattern(language);
  const told = Object.keys(sentences).map((key) => sentencePattern(language, key));
  return texts.filter((text) => /\d/.test(text.replace(names, '')) && !told.some((sentence) => sentence.test(text)));
}

/** Days, instants and months as a language writes them, and numbers of lines: 12 feb 2022, 14 jun 2022, 10:00, feb 2022, 2022, +525512345678. */
function namePattern(language: string): RegExp {
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2022, month, 1))).replace('.', ''));
  return new RegExp(`(\\b\\d{1,2} (de )?)?\\b(${months.join('|')})\\b|\\b20\\d\\d\\b(, \\d{1,2}:\\d\\d)?|\\+\\d{8,15}`, 'g');
}

/** A sentence of the page's words, whatever stands in its places; more may follow it after a dot in the middle. */
function sentencePattern(language: keyof typeof words, key: string): RegExp {
  const [area = '', name = ''] = key.split('.');
  const sentence = (words[language] as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[area]?.[name];
  if (!sentence) throw new Error(`There is no ${key} in ${language}.`);
  const plural = sentence.replace(
    /\{\w+, plural,((?:[^{}]*\{(?:[^{}]|\{\w+\})*\})+)\s*\}/g,
    (_, cases: string) =>
      `(${[...cases.matchAll(/\{((?:[^{}]|\{\w+\})*)\}/g)].map(([, text]) => text?.replace('#', '[\\d.,]+')).join('|')})`,
  );
  return new RegExp(`^${plural.replace(/\{\w+\}/g, '\\S+')}( · .*)?$`);
}
