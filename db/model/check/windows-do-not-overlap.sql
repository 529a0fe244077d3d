-- One row per derived window that opens before the one before it of the same account, line, person and model has ended. Windows of January 2022
-- run to their end beside the ones that open under the new model, so the check begins a day and a half after the switch.
select * from (
  select account, line, contact_key, opened_at, lag(expires_at) over (partition by account, line, contact_key order by opened_at) as previous_expires_at
  from fact_unit join dim_unit using (unit_ix) where run = 'actual' and model = 'cbp_2022'
) where opened_at < previous_expires_at and opened_at >= timestamp '2022-02-02 12:00:00';
