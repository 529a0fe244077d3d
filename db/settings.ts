import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { durationSeconds } from './duration';
import { AppError } from './errors';
import { conflicts } from './settings-conflicts';

const text = z.string().trim().min(1).max(200);
const notCurrency = 'is not an ISO 4217 currency; write it as USD or COP';
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: notCurrency, abort: true })
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), notCurrency);
const notTimezone = 'is not a time zone of the IANA list; write it as America/Bogota';
const timezone = z
  .string()
  .regex(/^(UTC|[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/, { error: notTimezone, abort: true })
  .refine(isTimezone, notTimezone);
const day = z.iso.date('is not a day; write it as 2022-06-14');
const instant = z.iso.datetime({ offset: true, error: 'is not an instant with its zone; write it as 2022-06-14T15:00:00Z' });
const duration = z
  .string()
  .regex(/^[1-9]\d{0,3}[hd]$/, { error: 'is not a duration; write it as 24h or 7d', abort: true })
  .refine((span) => durationSeconds(span) !== null, 'is longer than 30 days; shorten it');
const money = z.number().nonnegative();
const share = z.number().min(-1).max(1);

const account = z.strictObject({ id: text, timezone: timezone.optional(), currency: currency.optional() });

const span = z.strictObject({
  id: text.describe('The phone number id.'),
  account: text.optional(),
  partner: text.optional(),
  from: instant.optional().describe('Included; absent: for ever back.'),
  until: instant.optional().describe('Excluded; absent: for ever on.'),
});

const line = z.strictObject({
  number: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'is not a number in E.164; write it as +573001112233')
    .describe('The business number in E.164.'),
  name: text.optional(),
  spans: z.array(span).optional(),
});

const contract = z.strictObject({
  from: day.describe('First day, in the zone of the workspace.'),
  until: day.optional().describe('Excluded; absent: until the next contract begins.'),
  currency,
  perMessage: money.optional(),
  appliesTo: z
    .enum(['outbound', 'inbound', 'both', 'template'])
    .optional()
    .describe('Which delivered messages perMessage counts; outbound when absent.'),
  perConversation: money.optional(),
  markup: z.number().min(-1).max(100).optional().describe('Fraction of the rated Meta fee.'),
  monthly: money.optional(),
  tax: z.number().min(0).max(10).optional().describe('Fraction; its own field, outside cost.'),
});

const partner = z.strictObject({ id: text, name: text.optional(), contracts: z.array(contract).optional() });

const fixedCost = z.strictObject({ name: text, from: day, until: day.optional().describe('Excluded.'), monthly: money, currency });

/** `workspace.json`: every part is optional, an unknown part is refused (contract, "Settings"). */
export const settingsSchema = z.strictObject({
  name: text.optional(),
  timezone: timezone.optional(),
  currency: currency.optional().describe('The reporting currency.'),
  language: z.enum(['es', 'pt', 'en']).optional(),
  accounts: z.array(account).optional(),
  lines: z.array(line).optional(),
  partners: z.array(partner).optional(),
  fixedCosts: z.array(fixedCost).optional(),
  grossMargin: z.strictObject({ default: share.optional(), byCategory: z.record(text, share).optional() }).optional(),
  attribution: z
    .strictObject({
      model: z.enum(['last_touch', 'first_touch', 'linear']).optional(),
      click: duration.optional(),
      read: duration.optional(),
      conversation: duration.optional(),
      cart: duration.optional(),
    })
    .optional(),
  billing: z
    .strictObject({
      templateCategory: z
        .enum(['marketing', 'utility', 'authentication'])
        .optional()
        .describe('Of templates whose category no list and no status names; marketing when absent.'),
    })
    .optional(),
  excludedContacts: z
    .array(z.string().regex(/^(\+?[\d ().-]{7,25}|contact:[0-9a-f]{16})$/, 'is not a phone number; write it as +573009998877'))
    .optional(),
  optOutKeywords: z.array(text).optional(),
  mappings: z
    .strictObject({
      orders_csv: z.record(text, text).optional(),
      experiment_csv: z.record(text, text).optional(),
      messages_csv: z.record(text, text).optional(),
      channel_costs_csv: z.record(text, text).optional(),
      suppressions: z.record(text, text).optional(),
      partner_invoice_csv: z.record(text, text).optional(),
    })
    .optional()
    .describe('Columns of generic files by the names of --map, which goes before this.'),
});

export type Settings = z.infer<typeof settingsSchema>;
export type LineSettings = z.infer<typeof line>;
export type SpanSettings = z.infer<typeof span>;
export type ContractSettings = z.infer<typeof contract>;
export type FixedCostSettings = z.infer<typeof fixedCost>;

/** Settings from the text of a file; the error names the file, the part and the mend. */
export function parseSettings(json: string, file: string): Settings {
  const parsed = settingsSchema.safeParse(asJson(json, file));
  if (!parsed.success) {
    throw refusal(
      file,
      parsed.error.issues.map(({ path, message }) => `${pathText(path)} ${mend(message)}`),
    );
  }
  const found = conflicts(parsed.data);
  if (found.length) throw refusal(file, found);
  return parsed.data;
}

/** The settings of a workspace; a workspace without `workspace.json` has none. */
export const readSettings = (file: string): Settings => (existsSync(file) ? parseSettings(readFileSync(file, 'utf8'), file) : {});

/** The published JSON Schema, as kept in `settings.schema.json`. */
export const settingsJsonSchema = (): unknown => ({
  ...z.toJSONSchema(settingsSchema),
  $id: 'https://ventana.invalid/settings.schema.json',
  title: 'Settings of a Ventana workspace (workspace.json)',
});

function asJson(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's own message may quote the text, and the text may hold customers' numbers.
    throw new AppError('bad_settings', `${file} is not JSON: check its commas, quotes and brackets.`);
  }
}

function refusal(file: string, problems: readonly string[]): AppError {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new AppError('bad_settings', `Settings in ${file} are not right: ${problems[0]}${more}.`, { details: { problems } });
}

/** Zod's own messages begin with "Invalid input: "; ours already say the mend. */
const mend = (message: string): string =>
  message
    .replace(/^Invalid (input|option): /, '')
    .replace(/^Unrecognized keys?: (.*)$/, 'does not know $1; take it out or correct its spelling');

/** `lines[0].spans[1].from:` as a person would write it. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.length
    ? `${path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
        .join('')
        .slice(1)}:`
    : 'the file:';

function isTimezone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
