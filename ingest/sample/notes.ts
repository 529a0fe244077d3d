import { freeTierSize } from './free-tier';

/** How each block of `truth.json` is defined, in words. */
export const notes = {
  scope:
    'Months are YYYY-MM in the workspace zone America/Bogota unless a name says billing_month, which is in the zone of the account. Money is decimal text with six digits, in US dollars. ' +
    'Excluded contacts, test events of the console, repeated and unreadable records count in `records` and `files` only.',
  messages_made: 'Different messages sent or received in the logs, excluded contacts included, test events and number changes not.',
  records:
    'By kind of file, all files loaded together: a record is one message, status, account or preference event, row of the request log, order, template, price or exchange rate. A number change (system message) is one record. ' +
    'An unreadable line or row is one rejected record. Further product rows of an order are none. A record is a duplicate when the same record stands elsewhere too; an order exported again in another state is not. Campaign and hold-out lists count rows.',
  files: 'Records and rejected records of each file; which file of a repeated record holds the duplicate depends on the order of loading.',
  conversations:
    'Conversations opened while conversations were billed (from 2022-02-01 00:00 of the account), counted in the month of opening. A window belongs to account, line and customer. It opens at the effective time of an outbound message ' +
    '(earliest of delivered, read and the quoting reply) and lasts 24 hours, half-open, a free entry point from an ad too. Its origin is judged at sending by the care window (24 hours from the last inbound message, half-open). ' +
    `Charged and free are units; free_tier are the first ${freeTierSize} of an account and billing month in order of opening, free entry points not counted. cost_usd is Meta's fee alone, without partner and fixed costs. All windows start empty at the switch of models, but conversations of Mexico's test run to their end and cover what falls into them.`,
  conversations_pro_forma:
    'The same windows while notifications (or, for customers of Mexico from 2021-02-01, the conversations of the test) were billed: number only. Windows of customers of Mexico start empty at 2021-02-01 00:00 of the account.',
  charges:
    'Units of the model in force, by month of opening or delivery. notification: delivered template messages, charged outside the care window, free (care_window) inside, price of the fictional card on the day of sending in the zone of the account. ' +
    'mexico_test_2021: conversations of customers of Mexico from 2021-02-01 to 2022-01-31, 0.014 each, no free tier, category is the origin that the conversation would have. cbp_2022: as in `conversations`.',
  charges_by_billing_month: 'The same units by month in the zone of the account.',
  message_counts:
    'By month of sending or writing. template is empty for free-form and inbound messages. sent: with a `sent` status. delivered: with an effective time. read: with a `read` status. failed: with a `failed` status and no effective time, withheld codes apart. ' +
    'withheld: the same with 131049, 130472 or 131050. failed_without_sent: failed or withheld messages that never had a `sent` status.',
  lines:
    'By month, line and sending or receiving account: conversations (pro forma included), messages in both directions by month of sending, delivered outbound messages by month of sending.',
  contacts: 'Different people with at least one conversation (pro forma included) opened in the month.',
  orders:
    'Orders that count as revenue, by month of creation: not cancelled, not voided, pending only when fulfilled; wholly refunded and zero-value orders count with no revenue. revenue_usd = subtotal (after discounts, before shipping and tax) less refunds, ' +
    'in US dollars by the exchange rate of the local day of creation, rounded to six digits order by order. Of an order that was exported twice the later state counts. orders_not_counted are the others.',
  orders_matching:
    'All different orders; matched_by_phone: whose phone in its normal form is that of a person in the message logs, whatever became of the order.',
  attribution:
    'Orders that count, by touch: the latest touch whose window (touch, touch + window] holds the order. promotion: tap on a quick reply of a template message (5 days) or reading of a template message (24 hours); cart: an order message (7 days); ' +
    'conversation: opening of a conversation that is user_initiated or referral_conversion and holds or answers an inbound message, on any line, pro forma included (72 hours). unattributed: no touch, or nobody known.',
  campaigns:
    'By campaign and template version (v1 and v2 differ in the image link and a parameter of the components). assigned: treated people. sent, delivered, read: messages, one a person. clicked: people who tapped. ' +
    'converted, orders, revenue_usd: people and orders that count within 5 days of a tap or 24 hours of a read of the campaign, whatever touch the order is attributed to.',
  campaigns_credited:
    'The same orders by last touch over all promotions: each stands at the campaign of the latest tap (5 days) or read (24 hours) before it; one whose latest touch was a reminder of a cart stands nowhere here.',
  promotion_responses:
    'What the offers were planted to do: chances of a tap and of an order after it by version, times by the hour of sending, and times for an offer that arrives within thirty days after another.',
  without_opt_in: 'By campaign: people to whom an offer was handed over and whose opt-in is in no file.',
  holdout:
    'Both arms by assignment, 80 to 20, orders that count in [assigned_at, assigned_at + 7 days) of everyone assigned, touches ignored. lift_points = treated_rate - control_rate, people with such an order by people assigned.',
  abusers:
    'Who would come onto the lists of the six usual rules, and what a bill without the messages that each list leaves out would save; a list is made every morning from the days before. many_conversations: 8 conversations opened in 30 days and no order in 90, gets nothing any more. ' +
    "bot_play: 20 messages in a day, each within 5 seconds of the company's, and no order in 30, gets nothing any more. The others get no promotions (offers and reminders of carts). unreachable: 3 messages sent in 90 days, none of which arrived, and nothing written, kept for 90 days. opted_out: the last word is a leaving. " +
    'no_consent: a promotion arrived and no opt-in stands. promotion_cap: 4 promotions arrived in 30 days; what the list left out counts for none. all: those of any list together. meta_fee_avoided_usd: fee of Meta alone, with the free tier shifted. ' +
    'blocked: people of the file of suppressions, and the conversations that they would have had since then. Planted abusers come on top of the messages asked for (from 8,000 on), about one in forty.',
  blocks:
    'People to whom was sent after they had blocked the company, and these messages: sent and never delivered. Few have had enough of them for a rule to tell.',
  cart_journeys:
    'steps: people from a product to the goods by what the logs show, in the usual way of counting: from each message that asked about products or brought some, and each cart, within seven days and in order of time; who shows a later step stands on the earlier ones, ' +
    'inferred where none of the own journeys shows them. Orders are those whose phone is usable. carts: one sent again on the same line within 24 hours that shares a product, with no order between, is the same (edited) in its last version. products_asked, products_shown: such messages. Excluded contacts are left out.',
  cart_funnel:
    'Chats and orders as planned: from_cart are orders made after a cart on purpose, among them paid and fulfilled ones; others follow by chance.',
  catalogue:
    'Lines of carts, whether sent again or not, by product and country of the customer, where a catalogue is kept (CO, MX, BR): those with none left in the snapshot before the cart was sent, and those whose price the catalogue showed otherwise. Excluded contacts are left out.',
  templates: 'Status events of templates, one a template, language and account.',
  port: 'What is sent before this instant belongs to the account and partner it leaves, even when delivered later. billing_tail: such messages that arrived after it. double_billed: conversations opened at one account of the line while one of the same customer still ran at the other, in the order of their openings. events: what the platform told of the line after it.',
  channels:
    "Orders that count, each in one channel, by month of creation: whatsapp by any touch of `attribution`, else the channel of the link in the order's notes (whatsapp_link: a link of WhatsApp without a touch; none: no link). overlap: orders at whatsapp whose link names the channel. cost_usd: what the report of the other channels tells, by month of its rows.",
  coverage: 'Days of a line of which nothing was logged. In a small sample other days can be empty by chance.',
} as const;
