import type { Words } from '../words';
import { told } from './told';

/** Names and definitions of what the page of one campaign tells besides the ladder, by metric and field. */
export const detailMetrics = {
  promotions: {
    opt_out_rate: told('promotions', 'opt_out_rate', 'Opt-out rate'),
    opt_out_rate_low: told('promotions', 'opt_out_rate_low', 'Opt-outs, at least'),
    opt_out_rate_high: told('promotions', 'opt_out_rate_high', 'Opt-outs, at most'),
    withheld: told('promotions', 'withheld', 'Withheld'),
    failed: told('promotions', 'failed', 'Failed'),
    pending: told('promotions', 'pending', 'Not heard of'),
    without_opt_in: told('promotions', 'without_opt_in', 'Without opt-in'),
    without_opt_in_rate: told('promotions', 'without_opt_in_rate', 'Share without opt-in'),
  },
  conversion_times: {
    converted: told('conversion_times', 'converted', 'Converted'),
    seconds_to_order_p50: told('conversion_times', 'seconds_to_order_p50', 'Time to order, median'),
    seconds_to_order_p90: told('conversion_times', 'seconds_to_order_p90', 'Time to order, p90'),
  },
};

/** How each of them is counted. */
export const detailFormulas = {
  promotions: {
    opt_out_rate: 'Opt-outs ÷ people delivered, both with their 72 hours over.',
    opt_out_rate_low: 'Wilson interval of the opt-outs, 95 %: lower end.',
    opt_out_rate_high: 'Wilson interval of the opt-outs, 95 %: upper end.',
    withheld: 'How many people had their message withheld.',
    failed: 'How many people had their message fail.',
    pending: 'Of how many people nothing was heard after the attempt.',
    without_opt_in: 'How many people attempted had no opt-in as their latest consent.',
    without_opt_in_rate: 'People without a recorded opt-in ÷ people attempted.',
  },
  conversion_times: {
    converted: 'How many people have a credited order.',
    seconds_to_order_p50: 'The middle value of the seconds from the touch to the first order.',
    seconds_to_order_p90: 'The value below which 90 % of the seconds from the touch to the first order lie.',
  },
};

/** Columns of the rows behind them, names of dimensions, and names of what is only counted. */
export const detailColumns = {
  opt_out_source: 'Opted out by',
  outcome: 'Outcome',
  consent: 'Consent',
  nth: 'Nth in 30 days',
  error: 'Error',
  hours: 'Hours from',
  seconds_to_order: 'Time to order',
  counted_heard: 'People delivered, 72 hours over',
  counted_opted_out_heard: 'Opt-outs, 72 hours over',
};

/** Values of their dimensions: `<dimension>_<value>`. */
export const detailValues = {
  opt_out_source_word: 'Word they wrote',
  opt_out_source_button: 'Button in the message',
  opt_out_source_platform: "WhatsApp's own switch",
  opt_out_source_error_131050: 'Failure 131050 of a later message',
  opt_out_source_file: 'File of consents',
  outcome_delivered: 'Delivered',
  outcome_withheld: 'Withheld',
  outcome_failed: 'Failed',
  outcome_pending: 'Not heard of',
  consent_in: 'Opt-in recorded',
  consent_out: 'Opt-out recorded',
  consent_none: 'Nothing recorded',
  error_131049: "Meta's marketing limit per person",
  error_130472: "Person in one of Meta's experiments",
  error_131050: 'The person stopped marketing',
  error_131026: 'Cannot be delivered to this number',
  error_131047: 'More than 24 hours without an answer',
  error_131053: 'File that could not be uploaded',
  error_131048: 'Limit because of spam reports',
  error_131056: 'Too many messages to the same person',
  error_130429: 'Rate limit',
  error_132000: 'Parameters do not fit the template',
  error_132001: 'Template does not exist in that language',
  error_132015: 'Template paused for its quality',
  error_132016: 'Template disabled',
  error_131042: 'Problem with the payment of the account',
  error_470: 'More than 24 hours without an answer',
  error_1013: 'The number is not on WhatsApp',
};

/** Words of their panels. */
export const details: Words['promotion_details'] = {
  subtitle_template: 'Template <name></name>',
  subtitle_more: '{names} and more',
  subtitle_held: '<share></share> held out at random',
  times_title: 'How long they take to buy',
  times_note: 'from the touch to the first order',
  times_told: 'Half buy within <half></half>; nine in ten within <most></most>.',
  times_none: 'Nobody has bought in time after a touch of this promotion; another rule of counting may find orders.',
  times_under: 'under {to} h',
  times_hours: '{from} to {to} h',
  times_days: '{from} to {to} days',
  times_beyond: 'over {from} days',
  times_group: 'After the touch',
  times_so_far: 'So far',
  people: 'People',
  share: 'share',
  nth_title: 'How many promotions in thirty days',
  nth_note: 'Conversion and opt-outs by how many promotions, this one included, had reached the person in thirty days.',
  nth_head: 'Promotion no.',
  nth_place: 'no. {nth}',
  nth_one: 'Everybody had got as many promotions: there is nothing to compare.',
  nth_few: 'Faint: under {people} people.',
  opt_outs_title: 'How they opted out',
  opt_outs_note: '72 hours after delivery',
  opt_outs_none: 'Nobody opted out in the 72 hours after delivery.',
  opt_outs_rate: '<rate></rate> of the people delivered, from <low></low> to <high></high>.',
  consent_title: 'Consent when it was sent',
  consent_told: 'of the people written to had no opt-in recorded at that time',
  consent_list: 'Show the list',
  consent_unknown: 'None of these people has a recorded opt-in. If there are some outside WhatsApp, load the file that has them:',
  consent_file: 'consents.csv',
  consent_columns: 'Columns: phone, consent (in or out), at and, if you like, channel and source.',
  failures_title: 'What did not arrive',
  failures_note: 'people',
  failures_none: 'Everything attempted arrived.',
  failures_withheld: 'Withheld by the platform or by the person: not a fault.',
  failures_failed: 'The message could not be completed.',
  opt_outs_source: 'How it is known',
  consent_recorded: 'Recorded last',
  failures_reason: 'Reason',
  failures_code: 'Error {code}',
  failures_pending: 'The platform said nothing more about them.',
  of_attempted: 'of those attempted',
  failures_unknown: 'no code',
};
