-- One row per campaign and person: whether and when the person came to each step of the ladder. Template, version and line are those of the message that
-- arrived first, else of the first one; local_at is that arrival, else the attempt, else the assignment. Replied (on whichever line) and opted out are within 72 hours of the
-- arrival; opt_out_source is where that is told. consent is what was recorded last before the attempt ('in', 'out', null: nothing; of one instant 'out');
-- nth_in_30_days counts the promotions that reached the person in the thirty days up to this one. outcome is what became of the message: delivered, withheld
-- (by the platform or the customer's choice), failed, or pending (nothing heard); null: none attempted. A click proves the arrival. Money is in the reporting currency; meta_fee null: nothing opened, or no price.
create table fact_campaign_person as
with click as (select message_key, min(clicked_at) as clicked_at from scratch.promotion_click group by message_key),
message as (
  select campaign_id, person_key, message_key, contact_key, template, version, line, partner, country, occurred_at, error_code, is_withheld, is_failed,
    least(delivered_at, clicked_at) as delivered_at, read_at, clicked_at,
    case when is_sent or clicked_at is not null then coalesce(sent_at, occurred_at) end as sent_at,
    cost.meta_fee, cost.partner_fee, cost.unrated_units, cost.unconverted_amount, cost.unconverted_currency
  from scratch.campaign_message left join click using (message_key) left join scratch.promotion_cost as cost using (message_key)
),
reached as (
  select campaign_id, person_key, count(*)::integer as messages,
    arg_min(message_key, (delivered_at is null, coalesce(delivered_at, occurred_at), message_key)) as message_key,
    min(occurred_at) as attempted_at, min(sent_at) as sent_at, min(delivered_at) as delivered_at, min(read_at) as read_at, min(clicked_at) as clicked_at,
    sum(meta_fee) as meta_fee, sum(partner_fee) as partner_fee, sum(unrated_units) as unrated_units, sum(unconverted_amount) as unconverted_amount,
    max(unconverted_currency) as unconverted_currency
  from message group by campaign_id, person_key
),
person as (
  select campaign.campaign_ix, campaign.campaign, coalesce(reached.person_key, list.person_key) as person_key,
    coalesce(message.contact_key, list.contact_key) as contact_key, reached.message_key, messages,
    coalesce(message.template, list.template) as template, coalesce(message.version, list.version, 'unknown') as version,
    coalesce(message.line, campaign.line) as line, coalesce(message.partner, 'unknown') as partner,
    coalesce(message.country, contact.country, 'unknown') as country,
    list.arm, list.assigned_at, attempted_at, reached.sent_at, reached.delivered_at, reached.read_at, reached.clicked_at, message.error_code,
    case when reached.delivered_at is not null then 'delivered' when message.is_withheld then 'withheld' when message.is_failed then 'failed'
      when attempted_at is not null then 'pending' end as outcome,
    reached.meta_fee, reached.partner_fee, reached.unrated_units, reached.unconverted_amount, reached.unconverted_currency
  from reached
  full join (
    select * from scratch.campaign_list
    where arm = 'treated' or (campaign_id, person_key) in (select (campaign_id, person_key) from reached)
  ) as list on list.campaign_id = reached.campaign_id and list.person_key = reached.person_key
  join dim_campaign as campaign on campaign.campaign_id = coalesce(reached.campaign_id, list.campaign_id)
  left join message on message.message_key = reached.message_key
  left join dim_contact as contact on contact.contact_key = coalesce(message.contact_key, list.contact_key)
),
written as (
  select contact.person_key, message.occurred_at as replied_at
  from fact_message as message join dim_contact as contact using (contact_key) where message.direction = 'inbound'
),
delivered as (select campaign_ix, person_key, delivered_at from person where delivered_at is not null),
replied as (
  select delivered.campaign_ix, delivered.person_key, written.replied_at
  from delivered asof join written
    on written.person_key = delivered.person_key and delivered.delivered_at <= written.replied_at
  where written.replied_at <= delivered.delivered_at + interval 72 hours
),
left_off as (
  select delivered.campaign_ix, delivered.person_key, opted.opted_out_at, opted.opt_out_source
  from delivered asof join (
    select person_key, occurred_at as opted_out_at, min(source) as opt_out_source from fact_consent where state = 'out' group by all
  ) as opted on opted.person_key = delivered.person_key and delivered.delivered_at <= opted.opted_out_at
  where opted.opted_out_at <= delivered.delivered_at + interval 72 hours
),
consented as (
  select attempted.campaign_ix, attempted.person_key, consent.state
  from (select campaign_ix, person_key, attempted_at from person where attempted_at is not null) as attempted
  asof join (select person_key, occurred_at, max(state) as state from fact_consent group by all) as consent on consent.person_key = attempted.person_key and attempted.attempted_at >= consent.occurred_at
),
frequent as (
  select campaign_ix, person_key,
    count(*) over (partition by person_key order by delivered_at range between interval 30 days preceding and current row) as nth_in_30_days
  from delivered
),
settled as (
  select person.*, replied.replied_at, left_off.opted_out_at, left_off.opt_out_source, consented.state as consent, frequent.nth_in_30_days,
    ((coalesce(delivered_at, attempted_at, assigned_at) at time zone 'UTC') at time zone getvariable('zone')) as local_at
  from person left join replied using (campaign_ix, person_key) left join left_off using (campaign_ix, person_key)
  left join consented using (campaign_ix, person_key) left join frequent using (campaign_ix, person_key)
)
select (row_number() over (order by campaign_ix, person_key) - 1)::integer as promotion_ix, campaign_ix, campaign, person_key, contact_key, message_key,
  coalesce(messages, 0) as messages, template, version, line, partner, country, arm, local_at, local_at::date as local_day, assigned_at, attempted_at,
  sent_at, delivered_at, read_at, clicked_at, replied_at, opted_out_at, opt_out_source, error_code, outcome,
  consent, nth_in_30_days::integer as nth_in_30_days,
  meta_fee::decimal(18, 6) as meta_fee, coalesce(partner_fee, 0)::decimal(24, 12) as partner_fee,
  coalesce(unrated_units, 0)::integer as unrated_units, unconverted_amount::decimal(18, 6) as unconverted_amount, unconverted_currency
from settled;
