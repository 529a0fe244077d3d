import type { reportFindings as spanish } from '../es/report-findings';
import type { InOtherWords } from '../words';

/** Sentences of a report: what the numbers say, what limits them, and what is missing. */
export const reportFindings: InOtherWords<typeof spanish> = {
  nothing_section: 'There are no data for this part in the period.',
  empty_conversations: 'No conversation was opened in the period with these filters.',
  empty_pricing: 'The period has no billable units with these filters, so there are no prices to compare.',
  empty_promotions: 'No promotion was delivered in the period with these filters.',
  empty_carts: 'The log of the period has no carts sent in chat.',
  empty_lines: 'No line had conversations in the period.',
  empty_suppression: 'This workspace has no suppression rules, so nothing was held back.',
  empty_data_quality: 'No file has been loaded.',
  later: 'This version does not compute this part yet.',
  cost_at_least: '{count, plural, one {<units></units> unit lacks} other {<units></units> units lack}} a rate: the cost is a lower bound.',
  unconverted: 'Without an exchange rate, and so left out of the sums: {amounts}.',
  unconverted_cost: 'Costs without an exchange rate, and so left out of the sums: {amounts}.',
  converted: 'Amounts in other currencies are converted to {currency} at the exchange rate of their day: they are estimates.',
  estimate:
    '{count, plural, one {<units></units> unit was} other {<units></units> units were}} counted beside a gap in the log or in its first 24 hours: estimates.',
  pro_forma:
    '{count, plural, one {<units></units> conversation is} other {<units></units> conversations are}} counted pro forma: conversations were not billed then, and have no cost.',
  upper_bound:
    "{count, plural, one {<units></units> unit belongs} other {<units></units> units belong}} to Mexico's test of 2021, whose free tier is not known: its fee is an upper bound.",
  ignored_filters: 'Without the filter of {filters}, which these numbers do not have.',
  conversations_none_before: '{when}, {count, plural, one {<now></now> conversation was} other {<now></now> conversations were}} opened.',
  conversations_same:
    '{when}, {count, plural, one {<now></now> conversation was} other {<now></now> conversations were}} opened, hardly changed from {against} (<before></before>).',
  conversations_up:
    '{when}, {count, plural, one {<now></now> conversation was} other {<now></now> conversations were}} opened, <change></change> more than in {against} (<before></before>).',
  conversations_down:
    '{when}, {count, plural, one {<now></now> conversation was} other {<now></now> conversations were}} opened, <change></change> fewer than in {against} (<before></before>).',
  conversations_cause:
    'Most of the {direction, select, up {increase} other {decrease}} is in one kind, {origin}: from <before></before> to <now></now>.',
  conversations_most: 'The most frequent kind is {origin}, with <share></share> of the conversations.',
  breakdown_country: 'The country with the most conversations was {name}: <share></share> of all.',
  breakdown_line: 'The line with the most conversations was {name}: <share></share> of all.',
  campaign_most: 'The promotion that reached the most people was {name}: <delivered></delivered>.',
  cost_each: 'Each conversation that was billable cost <each></each> on average, and those that pay a fee <charged></charged>.',
  cost_country: '{country} has <share></share> of the Meta fee.',
  pricing_more:
    'Under the model {model}, Meta would have charged <other></other> for the same log, <change></change> more than <actual></actual>.',
  pricing_less:
    'Under the model {model}, Meta would have charged <other></other> for the same log, <change></change> less than <actual></actual>.',
  pricing_same: 'Under the model {model}, Meta would have charged <other></other> for the same log, almost the same as <actual></actual>.',
  pricing_from_nothing:
    'Under the model {model}, Meta would have charged <other></other> for the same log; under the model in force it charged nothing.',
  pricing_unknown: 'Rates are missing to compare what was charged with the model {model}: what is known comes to at least <other></other>.',
  pricing_no_actual: 'Rates of the model in force are missing: it cannot be compared with other models.',
  pricing_borrowed: 'Models that were not in force use the nearest known rate in time: they are a comparison, not a bill.',
  pricing_conduct: 'The messages are those that were sent: at another price others might have been sent.',
  pricing_mover: 'What moved the cost most against {against}: {what}, <amount></amount>.',
  mover_meta_said: 'the Meta fee for {category} in {country}',
  mover_partner_said: 'the partner fee in {country}',
  mover_fixed_said: 'the fixed costs',
  promotions_reach:
    'Promotions reached <delivered></delivered> {count, plural, one {person} other {people}}; <rate></rate> bought within their window, in {orders, plural, one {<orders_n></orders_n> order} other {<orders_n></orders_n> orders}} worth <revenue></revenue>.',
  promotions_reach_no_rate:
    'Promotions reached <delivered></delivered> {count, plural, one {person} other {people}}; no window has closed yet, so how many bought cannot be said.',
  promotions_credit: 'These orders are credited to the promotions by rule; they do not say how many there would have been without them.',
  promotions_open:
    '{count, plural, one {<people></people> person has a window} other {<people></people> people have windows}} still open at the end of the log: counted, but left out of the rate.',
  lift_none: 'No promotion of the period held anybody out at random: what they caused cannot be said.',
  lift_one: '{campaign} is the only promotion of the period with a hold-out.',
  lift_few:
    '{campaign}: no verdict yet, since one arm has <people></people> {count, plural, one {person} other {people}} and a hundred are needed.',
  lift_better:
    '{campaign} sold: those assigned to it bought <points></points> points more than those held out (<low></low> to <high></high>, 95 % interval).',
  lift_worse:
    '{campaign} cost sales: those assigned to it bought <points></points> points less than those held out (<low></low> to <high></high>, 95 % interval).',
  lift_open:
    '{campaign}: cannot be told from chance; the difference lies between <low></low> and <high></high> points, and zero is among them.',
  lift_revenue: 'That comes to additional revenue of <revenue></revenue> (<low></low> to <high></high>).',
  lift_revenue_open: 'In money it cannot be told from zero: <low></low> to <high></high>.',
  lift_count:
    'Of {all, plural, one {<all_n></all_n> promotion} other {<all_n></all_n> promotions}} with a hold-out, {told, plural, =0 {none can be told from chance} other {{better, plural, =0 {none sold} one {<better_n></better_n> sold} other {<better_n></better_n> sold}} more than chance explains{worse, plural, =0 {} other {, <worse_n></worse_n> sold less}}{rest, plural, =0 {} other {; of <rest_n></rest_n> it cannot be said}}}}.',
  lift_many: 'When so many promotions are looked at together, some leave their interval by chance alone: confirm one before betting on it.',
  lift_whole: 'The hold-out is measured over the seven days after assignment, over the whole log and everybody assigned.',
  quality_records:
    '{count, plural, one {<records></records> record was} other {<records></records> records were}} read: {rejected, plural, =0 {none was rejected} one {<rejected_n></rejected_n> was rejected} other {<rejected_n></rejected_n> were rejected}}{reach, select, beyond {; the log runs from {from} to {to} and does not cover the whole period} other {{missing, plural, =0 { and no day is missing} one { and <missing_n></missing_n> day of the log is missing} other { and <missing_n></missing_n> days of the log are missing}}}}.',
  quality_whole: 'Files are counted whole; the period cuts only the matched orders and the days without log.',
  quality_agreement: 'Conversations derived from the rules agree in <rate></rate> with those that the log reports.',
  quality_matched: '<rate></rate> of the orders were matched to a person; the others are attributed to nobody.',
  method_reading: 'A dash (–) is a value that is not known; a zero is a zero. A rate over nothing has no value.',
  method_cost: 'Cost adds up the fee of Meta, that of the partner and the fixed costs; tax stands apart.',
  method_revenue: 'Revenue is after discounts and refunds, before shipping and tax.',
  method_attribution:
    'An order is attributed to the channel when its person had a touch within its window. To attribute is not to cause: only a hold-out set apart at random says what a promotion caused.',
  method_comparison: 'Closed spans of equal length are compared. Less than 1 % counts as no change.',
  method_privacy: 'People are counted by a keyed fingerprint: neither their numbers nor their texts are kept.',
  method_message: 'How it was counted and what each number means.',
  cover_message: '{client}: {title}, {when}.',
  carts_reach:
    'Of <first></first> {count, plural, one {person} other {people}} who asked about a product or were shown one in chat, <rate></rate> came to the last step (<last></last>).',
  carts_loss: 'The largest loss is between “{from}” and “{to}”: <rate></rate> go on, <next></next> of <previous></previous> people.',
  carts_few: 'With fewer than a hundred people on the first step it is early to say where they are lost.',
  carts_inferred:
    '{count, plural, one {<people></people> person is} other {<people></people> people are}} inferred: the log does not show a step, but it shows a later one.',
  carts_unseen: 'The logs that are loaded cannot show: {steps}. A cart is not seen until it is sent.',
  carts_abandoned: 'The product with the most abandoned value is {product}: <value></value>.',
  lines_count: '{count, plural, one {One line} other {<lines></lines> lines}} had conversations; {line} had the most: <share></share>.',
  lines_one: 'All conversations, <conversations></conversations>, went through {line}.',
  lines_port:
    '{line} moved from {from} to {to}: each conversation cost <before></before> before and <after></after> after ({kind, select, up {<change></change> more} down {<change></change> less} other {almost the same}}).',
  lines_port_few: '{line} moved from {from} to {to}; with fewer than a hundred conversations on one side what they cost is not compared.',
  lines_port_not_alike:
    'Months and messages change too before and after a move of partner: the difference does not prove that the partner made it.',
  lines_double:
    '{count, plural, one {<units></units> conversation was} other {<units></units> conversations were}} billed twice in the move.',
  suppression_saves:
    'Leaving out <contacts></contacts> {count, plural, one {contact} other {contacts}} would have avoided <cost></cost>; less the margin at risk, <margin></margin>, the net saving would be <net></net>.',
  suppression_costs:
    'Leaving out <contacts></contacts> {count, plural, one {contact} other {contacts}} would have avoided <cost></cost>, but put a margin of <margin></margin> at risk: if it were lost, that would cost more than it saves.',
  suppression_no_margin:
    'Leaving out <contacts></contacts> {count, plural, one {contact} other {contacts}} would have avoided <cost></cost>; without a margin in the settings what is lost is not known.',
  suppression_backtest:
    'Each rule sees only what was known on its date. What is avoided is the bill with the contacts less the bill without them.',
  windows_outside:
    '{count, plural, one {<outside></outside> promotion was} other {<outside></outside> promotions were}} sent outside a window although one was open the day before or after; sending them inside would have saved <saving></saving>.',
  reconciliation_differs:
    'The partner’s bill is <theirs></theirs> and by the log <ours></ours> is due: the difference is <difference></difference>.',
  reconciliation_agrees: 'The partner’s bill agrees with what is due by the log: <theirs></theirs>.',
  not_compared: 'Not compared with {against}: the log of one of the two spans lacks days.',
};
