import type { Words } from '../words';

/** The sentence on the change of February 2022. */
export const pricingVerdict: Words['pricing_verdict'] = {
  nothing: 'The log has no complete month with charges between 2021 and May 2023, so the change of February 2022 cannot be judged',
  compared_after:
    '{direction, select, more {Billing by conversation came out cheaper than what it replaced: } unbilled {Billing by conversation came out cheaper than what it replaced: } same {The change hardly moved the bill: } other {Billing by conversation came out dearer than what it replaced: }}{within, select, month {in {from} {from_year}} year {from {from} to {to} {to_year}} other {from {from} {from_year} to {to} {to_year}}} Meta charged <billed></billed>, and the same messages by notification {direction, select, free {would have cost nothing} unbilled {would have cost <otherwise></otherwise>} other {would have cost <otherwise></otherwise> (<share></share>)}}',
  compared_before:
    '{direction, select, less {Billing by conversation would have come out cheaper: } free {Billing by conversation would have come out cheaper: } same {The change would hardly have moved the bill: } other {Billing by conversation would have come out dearer: }}{within, select, month {in {from} {from_year}} year {from {from} to {to} {to_year}} other {from {from} {from_year} to {to} {to_year}}}, before the change, Meta charged <billed></billed>, and the same messages by conversation {direction, select, free {would have cost nothing} unbilled {would have cost <otherwise></otherwise>} other {would have cost <otherwise></otherwise> (<share></share>)}}',
  opposite:
    'in the {opposite_months, plural, one {month} other {# months}} before the change, with other messages, it charged <opposite></opposite>',
  unrated_after:
    'The change of February 2022 cannot be judged: {bill, select, otherwise {by notification} other {of what was charged}}, {count, plural, one {<unrated></unrated> unit has} other {<unrated></unrated> units have}} no rate; load a rate card and it will be known',
  unrated_before:
    'The change of February 2022 cannot be judged: {bill, select, otherwise {by conversation} other {of what was charged}}, {count, plural, one {<unrated></unrated> unit has} other {<unrated></unrated> units have}} no rate; load a rate card and it will be known',
  unconverted_after:
    'The change of February 2022 cannot be judged: exchange rates of {currencies} are missing; load them and it will be known',
  unconverted_before:
    'The change of February 2022 cannot be judged: exchange rates of {currencies} are missing; load them and it will be known',
  quiet_borrowed: 'at the nearest rate in time where there was no other',
  quiet_upper_bound: 'Mexico’s test, without its free tier, is a maximum',
  quiet_estimate: 'partly estimated',
  quiet_only: '{only} only',
};
