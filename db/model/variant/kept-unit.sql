-- One row per unit that a variant leaves as it is but whose place in the free tier may move: it is billed again beside the changed ones.
insert into unit by name
select before.run::utinyint as run, unit_model.model, unit_type.type, false as is_pro_forma, 0::utinyint as is_free, is_estimate, before.account_ix,
  before.line_ix, coalesce(partner.partner_ix, 0) as partner_ix, home.home_ix, before.contact_key, before.message_key,
  epoch(before.opened_at) as opened_at, epoch(before.expires_at) as expires_at, before.inbound_messages, before.outbound_messages,
  before.template_messages, replace(before.billing_month, '-', '')::integer as billing_month, before.local_day,
  (epoch(local_at) - epoch(before.opened_at))::bigint as offset_seconds, rated.local_day as rated_day
from before_unit as before
join unit_model on unit_model.model_name = before.model
join unit_type on unit_type.word = before.category
join contact_home as home using (contact_key)
join dim_account as account using (account_ix)
join clock as rated on rated.timezone = account.timezone and rated.quarter = (epoch(before.opened_at)::bigint // 900)::integer
left join (select distinct partner_ix, partner from place_partner) as partner using (partner)
where is_kept;
