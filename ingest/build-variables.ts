import type { EffectiveSettings } from '../db/effective-settings';
import type { RunSql } from './build-inputs';

/** Sets what the model's SQL reads with getvariable: the workspace's zone, its currency, the category that templates are taken for, its margin and the windows of attribution. */
export async function setVariables(run: RunSql, settings: EffectiveSettings): Promise<void> {
  const { attribution } = settings;
  const variables: Readonly<Record<string, string | number | boolean | null>> = {
    zone: settings.timezone,
    is_zone_assumed: settings.isTimezoneAssumed,
    currency: settings.currency,
    template_category: settings.templateCategory,
    gross_margin: settings.grossMargin.default,
    click_seconds: attribution.clickSeconds,
    read_seconds: attribution.readSeconds,
    cart_seconds: attribution.cartSeconds,
    conversation_seconds: attribution.conversationSeconds,
  };
  for (const [name, value] of Object.entries(variables)) {
    await run(`set variable ${name} = $1${typeof value === 'number' || value === null ? '::double' : ''}`, [value]);
  }
}

/** Writes down in `generation_meta` which settings hold, and which of them are assumed. */
export async function describeSettings(run: RunSql, settings: EffectiveSettings): Promise<void> {
  const facts = {
    timezone: settings.timezone,
    is_timezone_assumed: String(settings.isTimezoneAssumed),
    currency: settings.currency,
    is_currency_assumed: String(settings.isCurrencyAssumed),
    gross_margin: settings.grossMargin.default === null ? null : String(settings.grossMargin.default),
    template_category: settings.templateCategory,
    attribution: settings.attribution.model,
    click_seconds: String(settings.attribution.clickSeconds),
    read_seconds: String(settings.attribution.readSeconds),
  };
  const rows = Object.entries(facts);
  const places = rows.map((_, at) => `($${2 * at + 1}, $${2 * at + 2})`);
  await run(`insert into generation_meta values ${places.join(', ')}`, rows.flat());
}
