-- One row per billable unit and model. run 'actual' is the model in force at that time in the account's zone, 'replay' one model over the whole log;
-- a replay without a card in force borrows the nearest one in time, marked with its date. Fees in the reporting currency; null meta_fee = unrated or unconverted.
create view fact_charge as
select run, model, category, is_charged, is_unrated, free_reason, account, line, partner, contact_key, country, market,
  opened_at as occurred_at, local_at, local_day, billing_month, meta_fee, meta_fee_account, rate_currency as account_currency, unit_fee as partner_fee,
  tax_rate * (coalesce(meta_fee, 0) + unit_fee) as tax, rate_effective_from, is_rate_borrowed, is_other_card, unconverted_amount, unconverted_currency,
  is_estimate, message_key
from fact_unit join dim_unit using (unit_ix)
where run = 'replay' or run = 'actual' and not is_pro_forma;
