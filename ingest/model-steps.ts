import { readdirSync, readFileSync } from 'node:fs';

const model = new URL('../db/model/', import.meta.url);

/** Files of `db/model` in the order of building: what each reads stands before it. The gaps are where `build.ts` decides something. */
export const modelSteps = {
  messages: [
    'stage/retold',
    'stage/record-count',
    'dimension/load-file',
    'stage/test-record',
    'stage/sender',
    'stage/inbound',
    'stage/sent-content',
    'stage/status-of-message',
    'stage/told-state',
    'stage/reply',
    'dimension/dim-line',
  ],
  facts: [
    'dimension/sender-span',
    'dimension/dim-line-span',
    'dimension/dim-partner',
    'dimension/dim-account',
    'dimension/chosen-candidate',
    'stage/number-change',
    'stage/same-person',
    'dimension/dim-contact',
    'dimension/dim-template',
    'dimension/dim-template-version',
    'stage/clock',
    'stage/product-telling',
    'dimension/dim-product-span',
    'dimension/dim-product',
    'stage/message-number',
    'stage/outbound',
    'fact/fact-message',
    'fact/coverage-day',
    'stage/line-ix',
    'stage/order-state',
    'stage/campaign-list',
    'stage/coupon-holder',
    'stage/order-coupon',
    'stage/order-version',
    'stage/order-worth',
    'stage/reported-id',
    'stage/reported-conversation',
    'stage/care-at-sending',
    'stage/billing-event',
  ],
  money: [
    'stage/contact-home',
    'stage/place-partner',
    'dimension/dim-place-partner',
    'stage/unit',
    'stage/free-tier',
    'stage/tiered-unit',
    'stage/unit-key',
    'stage/fx-day',
    'dimension/dim-fx',
    'dimension/dim-rate',
    'stage/rate-in-force',
    'stage/contract-day',
    'stage/fixed-day',
    'dimension/dim-unit',
    'fact/fact-unit',
    'fact/fact-conversation',
    'fact/fact-charge',
    'stage/unplaced-inbound',
    'stage/unconverted-cost',
    'fact/fact-fee',
    'stage/campaign-message',
    'stage/promotion-click',
    'stage/touch',
    'stage/order-number',
    'fact/fact-order',
    'fact/fact-order-reach',
    'dimension/dim-campaign',
    'fact/fact-consent',
    'stage/promotion-cost',
    'fact/fact-campaign-person',
    'fact/fact-touch',
    'fact/fact-campaign-arm',
    'fact/fact-coupon-order',
    'stage/cart-line',
    'fact/fact-cart-item-offer',
    'fact/fact-cart',
    'fact/fact-cart-item',
    'fact/load-reject',
    'fact/generation-meta',
  ],
  /** Each inserts its changes of the log into `scratch.variant_change`; see billing/rebill.ts. */
  variants: ['variant/variant-change', 'variant/rebilled-unit'],
  /** What follows from `scratch.rebilled_unit`. */
  consequences: [],
  rollups: [
    'rollup/rollup-conversation-day',
    'rollup/rollup-message-hour',
    'rollup/rollup-charge-day',
    'rollup/rollup-order-day',
    'rollup/rollup-cost-day',
    'rollup/rollup-promotion-day',
    'stage/promotion-limit',
    'rollup/rollup-promotion-earned',
    'rollup/rollup-order-window',
  ],
} as const;

/** The SQL of one file of the model. */
export const modelSql = (step: string): string => readFileSync(new URL(`${step}.sql`, model), 'utf8');

/** Names of the checks: each is a query that must return no rows. */
export const modelChecks = (): readonly string[] =>
  readdirSync(new URL('check/', model))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => `check/${name.slice(0, -4)}`)
    .sort();
