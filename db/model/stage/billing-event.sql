-- One row per message that the billing pass reads: every inbound message and every delivered outbound one whose person is known.
-- Messages sent from the app of the phone are not billed and stay out. One that is known to have arrived, but not when, is billed at its sending.
create table scratch.billing_event as
select
  account.account_ix, line.line_ix, message.contact_key,
  epoch(case direction when 'inbound' then occurred_at else coalesce(delivered_at, occurred_at) end) as effective_at,
  case direction when 'inbound' then 0 else 1 end::tinyint as rank,
  epoch(occurred_at) as sent_at,
  case
    when direction = 'inbound' then case when referral_type is null then 0 else 1 end
    when type = 'template' then 3
    when type <> 'unknown' or message.category = 5 or care.message_key is not null then 2
    else 3
  end::utinyint as kind,
  coalesce(message.category, nullif(template.category_code, 0), 0)::utinyint as category,
  (country = 'MX')::utinyint as is_mexico,
  1::utinyint as is_delivered,
  coalesce(reported.reported_ix, -1)::integer as reported_ix,
  message.message_key
from fact_message as message
join dim_account as account on account.account = message.account
join scratch.line_ix as line on line.line = message.line
left join dim_template as template on template.template = message.template and template.template_language = message.template_language
left join scratch.care_at_sending as care on care.message_key = message.message_key
left join scratch.reported_message as reported on reported.message_key = message.message_key
where message.contact_key is not null and not is_from_app
  and (direction = 'inbound' or is_delivered);
