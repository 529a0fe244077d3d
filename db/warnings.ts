/** What a reader of a number must know about it. `count` is of units, conversations, people or days, as the message says. */
export interface Warning {
  readonly code: WarningCode;
  readonly count: number;
  readonly message: string;
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const sentences = {
  unrated: (count) => `${plural(count, 'unit')} without a rate: cost leaves them out and is a lower bound; load a rate card for them.`,
  unconverted: (count) =>
    `Amounts in ${plural(count, 'currency', 'currencies')} have no exchange rate and are left out of sums; load exchange rates.`,
  borrowed_rate: (count) => `${plural(count, 'unit')} of a replayed model use the nearest rate card in time, as none was in force.`,
  other_currency_card: (count) =>
    `${plural(count, 'unit')} priced by Meta's card in US dollars, as no card in the account's own currency is known for them; load one.`,
  assumed_category: (count) =>
    `${plural(count, 'template message')} of a category that no list and no status names: billed as billing.templateCategory of the settings has it, else as marketing.`,
  upper_bound: (count) =>
    `${plural(count, 'unit')} of Mexico's test of 2021: its free tier is not known and not applied, so the fee is an upper bound.`,
  pro_forma: (count) =>
    `${plural(count, 'conversation')} of a time when conversations were not billed: counted, but without charged, free or cost.`,
  estimate: (count) =>
    `${plural(count, 'unit')} counted on the first 24 hours of a log or beside a gap in it: read the figures as estimates.`,
  uncovered: (count) =>
    `${plural(count, 'field')} cannot be cut this way and have no value in the rows; the totals have it where they can.`,
  no_gross_margin: (count) =>
    `The gross margin of ${plural(count, 'order')} is not known: ROI has no value; set grossMargin in workspace.json.`,
  sent_time_assumed: (count) => `${plural(count, 'message')} without a time of sending: the earliest status stands for it.`,
  missing_estimate: (count) =>
    `${plural(count, 'unit')} of days without a log, estimated from comparable days: Meta's analytics by day would tell them.`,
  told_again: (count) => `${plural(count, 'line')} of statements told by another file too, or told finer elsewhere: counted once.`,
  unlogged_lines: (count) =>
    `${plural(count, 'line')} of statements about numbers that are in no log: nothing of ours stands beside them, so they are missing logs.`,
  summary_lines: (count) => `${plural(count, 'line')} of totals in statements: sums of other lines, not counted again.`,
  tax_lines: (count) => `${plural(count, 'line')} of tax in statements: outside cost, set beside the contract’s in our_tax and their_tax.`,
  credit_lines: (count) => `${plural(count, 'negative line')} in statements, as of a credit note: subtracted.`,
  whole_files: (count) => `${plural(count, 'file')} counted whole: from and to cut only orders_matched_rate and days_without_log.`,
  assumed_timezone: (count) =>
    `${plural(count, 'time zone')} of the workspace and its accounts assumed from the lines' country; say them in workspace.json.`,
  excluded_contacts: (count) => `${plural(count, 'excluded contact')} left out, as workspace.json says.`,
  test_events: (count) => `${plural(count, 'test event')} of the console left out.`,
  unknown_statuses: (count) =>
    `${plural(count, 'status', 'statuses')} of a word that is not known: kept and counted, but nothing is concluded from them.`,
  delivery_time_unknown: (count) =>
    `${plural(count, 'message')} that arrived at a time no log tells: billed at their sending, and in no time to delivery.`,
  messages_without_time: (count) =>
    `${plural(count, 'sent message')} without any time in the logs: loaded, but in no period and no figure.`,
  messages_without_person: (count) =>
    `${plural(count, 'message')} to or from nobody known, such as a group: in no conversation and no count of people.`,
  open_windows: (count) =>
    `${plural(count, 'person', 'people')} whose time to order is not over at the end of the log: counted, but left out of conversion rates.`,
  open_journeys: (count) =>
    `${plural(count, 'person', 'people')} whose window is not over at the end of the log: they may still come further, and are not judged as lost.`,
  empty_arm: (count) => `${plural(count, 'person', 'people')} in one arm and nobody in the other: there is nothing to compare with.`,
  few_people: (count) =>
    `${plural(count, 'person', 'people')} in the smaller arm: under a hundred there is no verdict, only what was counted and its interval.`,
  contaminated: (count) =>
    `${plural(count, 'person', 'people')} held out and messaged all the same: they stay in their arm, so the lift is too low if the message works.`,
  unfinished_week: (count) =>
    `${plural(count, 'person', 'people')} whose seven days are not over at the end of the log: orders may be missing in both arms.`,
  unsent_campaigns: (count) => `${plural(count, 'campaign')} without any message sent: there are people on the list, but no rates.`,
  lines_without_price: (count) =>
    `${plural(count, 'line')} of carts without a price, a quantity or a currency that can be read: counted, but without value.`,
  proposed_ports: (count) =>
    `${plural(count, 'port')} that only the log shows: confirm them in the settings, with the partner of each side.`,
  carts_without_value: (count) =>
    `${plural(count, 'cart')} with a price, quantity or currency missing, or with several currencies: counted, but without value.`,
  days_without_log: (count) => `${plural(count, 'day')} without the log of a line in this time: figures may be too low.`,
  blocked_estimate: (count) =>
    `${plural(count, 'day')} of people who were really blocked, taken at their rate of the 90 days before, since they leave no log then: an estimate.`,
  blocked_without_rate: (count) =>
    `${plural(count, 'day')} of blocked people who are in no log before: what they would have cost is not known and left out.`,
} as const satisfies Readonly<Record<string, (count: number) => string>>;

/** `alternatives` has a sentence of its own, in alternatives.ts. */
export type WarningCode = keyof typeof sentences | 'alternatives';

/** No warning where there is nothing to count. */
export function warning(code: keyof typeof sentences, count: number | null | undefined): readonly Warning[] {
  return count ? [{ code, count, message: sentences[code](count) }] : [];
}
