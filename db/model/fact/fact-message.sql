-- One row per message, in or out. occurred_at is the customer's writing or the business's sending; an outbound message without a
-- `sent` status takes its earliest status as its sending, but counts as sent only if it arrived. Delivered is the earliest of delivered, read, played and the quoting reply;
-- it is null where an export tells that a message arrived or was read, but not when.
-- id_format is the kind of its id (wamid, onprem, twilio, uuid, hex, digits, other), null where no file gives it one.
create table fact_message as
with told as (
  select
    message_id, 'inbound' as direction, coalesce(type, 'unknown') as type, subtype, id_format, sender_id, contact_id, null::bigint as record_id,
    occurred_at, null::timestamp as sent_at, null::timestamp as delivered_at, null::timestamp as read_at, null::timestamp as failed_at,
    null::timestamp as told_sent_at, false as is_told_sent, false as is_told_delivered, false as is_told_read, false as is_told_failed, error_code, null as template, null as template_language, null::bigint as template_version, null::bigint as callback_id,
    null::tinyint as category, false as is_from_app, is_opt_out, context_message_id, referral_type, referral_id, catalog_id, product_id,
    null::bigint as reported_conversation_id, null::boolean as is_billable, place
  from scratch.inbound
  union all by name
  select * from scratch.outbound
),
placed as (
  select told.*, message_key, span.line, span.account, span.partner,
    contact.contact_key, coalesce(contact.country, 'unknown') as country, coalesce(contact.market, 'unknown') as market,
    (told.occurred_at at time zone 'UTC') at time zone getvariable('zone') as local_at
  from told
  join scratch.message_number as number on number.message_id = told.message_id and number.is_outbound = (told.direction = 'outbound')
  join scratch.sender_span as span
    on span.sender_id = told.sender_id and told.occurred_at >= span.valid_from and told.occurred_at < span.valid_until
  left join scratch.chosen_candidate as chosen on chosen.owner_id = case when told.contact_id is null then xor(told.message_id, 4) end
  left join dim_contact as contact on contact.contact_id = coalesce(told.contact_id, chosen.contact_id)
  where not coalesce(contact.is_excluded, false)
)
select
  message_key,
  message_id, id_format, direction, type, subtype, line, account, partner, contact_key, country, market,
  template, template_language, template_version, callback_id as campaign_id, category,
  occurred_at, local_at, local_at::date as local_day, sent_at, delivered_at, read_at, failed_at,
  direction = 'outbound' and (told_sent_at is not null or is_told_sent or delivered_at is not null or is_from_app) as is_sent,
  delivered_at is not null or is_told_delivered as is_delivered,
  read_at is not null or is_told_read as is_read,
  (failed_at is not null or is_told_failed) and delivered_at is null and not is_told_delivered
    and coalesce(error_code not in (131049, 130472, 131050), true) as is_failed,
  (failed_at is not null or is_told_failed) and delivered_at is null and not is_told_delivered
    and coalesce(error_code in (131049, 130472, 131050), false) as is_withheld,
  direction = 'outbound' and (told_sent_at is not null or is_told_sent or is_from_app) and delivered_at is null and failed_at is null
    and not is_told_delivered and not is_told_failed as is_pending,
  case when told_sent_at is not null and delivered_at is not null then greatest(0, date_diff('second', told_sent_at, delivered_at)) end::integer
    as seconds_to_delivery,
  error_code, direction = 'outbound' and told_sent_at is null and sent_at is not null and not is_from_app as is_sent_time_assumed,
  is_from_app, is_opt_out, context_message_id, referral_type, referral_id, catalog_id, product_id, reported_conversation_id, is_billable,
  (place // 4294967296)::integer as load_id, (place % 4294967296)::integer as record_line
from placed;
