/** Numbers that stand for words while the ledger streams: text columns cost several times as much as these. */

/** Which question a unit answers: what was billed, what one model alone would have billed, what the platform itself reported. */
export const runCodes = { actual: 0, replay: 1, reported: 2 } as const;

/** Pricing models in order of time (whatsapp-pricing.md, table of periods). */
export const modelCodes = { notification: 1, cbp_2022: 2, cbp_2023: 3, pmp_2025: 4 } as const;

/** Kind of a unit: a conversation's origin, a template's category, or `template` for a notification. */
export const typeCodes = {
  unknown: 0,
  business_initiated: 1,
  user_initiated: 2,
  referral_conversion: 3,
  marketing: 4,
  utility: 5,
  authentication: 6,
  authentication_international: 7,
  service: 8,
  template: 9,
} as const;

/** Why a unit costs nothing by its model's own rule; `none` is charged, before the free tier is counted. */
export const freeCodes = { none: 0, free_entry_point: 1, care_window: 2, service_free: 3, old_model: 4, delivered_late: 5 } as const;

/** What an event of `billing_event` is. */
export const kindCodes = { inbound: 0, inbound_referral: 1, freeform: 2, template: 3 } as const;

/** Category of a template as `billing_event` gives it. */
export const categoryCodes = {
  unknown: 0,
  marketing: 1,
  utility: 2,
  authentication: 3,
  authentication_international: 4,
  service: 5,
} as const;

export type Model = keyof typeof modelCodes;
export type Run = keyof typeof runCodes;
export type TemplateCategory = 'marketing' | 'utility' | 'authentication' | 'authentication_international';
