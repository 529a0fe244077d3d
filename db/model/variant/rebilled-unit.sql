-- One row per variant, side and unit whose bill a variant touches: is_after false as it was really billed, true as the changed log would be. Units that
-- no change reaches stand on neither side, so the sums of one side minus those of the other are what the variant saves. Fees in the reporting
-- currency: meta_fee null where unrated or unconverted, unit_fee the partner's mark-up and fee by conversation, message_fee its fees by message of the
-- business, since what customers write stays in the log and costs the same, in a conversation or not; rate in its own currency, also where the unit is free. unit_ix only before.
create table scratch.rebilled_unit (
  variant varchar, is_after boolean, model varchar, category varchar, is_pro_forma boolean, is_charged boolean, free_reason varchar, is_unrated boolean,
  account varchar, line varchar, partner varchar, country varchar, market varchar, unit_ix integer, contact_key integer, message_key integer, opened_at timestamp,
  expires_at timestamp, local_at timestamp, local_day date, billing_month varchar, inbound_messages integer, outbound_messages integer,
  template_messages integer, rate double, rate_currency varchar, meta_fee decimal(18, 6),
  unit_fee decimal(24, 12), message_fee decimal(38, 12), tax_rate double, unconverted_amount decimal(18, 6), unconverted_currency varchar
);
