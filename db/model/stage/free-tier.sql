-- One row per unit that the free tier covers: the first 1,000 conversations of an account and month of its zone, in order of opening (within one
-- second by what tells them apart in sums, so that every workspace draws the same line), free entry points apart; from 2023-06-01 to 2024-10-31
-- service conversations only. Mexico's test of 2021 had a free tier of unknown size: none is applied to what was billed. A replay applies its
-- model's free tier to the whole log (whatsapp-pricing §1, §2.3, §3).
create table scratch.free_tier as
select unit.run, unit.model, unit.message_key, unit.opened_at, unit.contact_key
from scratch.unit as unit
join scratch.line_ix as line using (line_ix)
where is_free = 0 and not is_pro_forma
  and (model = 2 and (run = 1 or billing_month >= 202202) or model = 3 and type = 8 and billing_month < 202411)
qualify row_number() over (
  partition by unit.run, model, account_ix, billing_month order by unit.opened_at, line.line, unit.home_ix, unit.type, unit.contact_key, unit.message_key
) <= 1000;
