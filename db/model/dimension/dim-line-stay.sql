-- One row per line and stay: the time that it was at one account and partner, numbered in order. Those of the settings hold as they stand, the one that
-- began last where several do; null bounds are open. Where the settings say nothing of an account, the log does: another kind of log, or another kind
-- of message id, begins a stay where all of those before had ended; what runs side by side is one. Such a stay begins at its first message, and is
-- proposed as a port if everything before it had ended by then. Kinds of ids are compared within one direction, since a provider may number what
-- comes in otherwise than what goes out. is_set: the settings confirm it. api and id_format are the kinds of log and of ids there, null of set ones.
create table dim_line_stay as
with kind_of_log as (
  select load_id, case kind when 'onprem_webhook' then 'onprem' when 'meta_cloud_webhook' then 'cloud' when 'twilio_messages' then 'twilio'
    when 'messages_csv' then 'export' end as api from load_file
),
used as (
  -- Of a message that only a late status tells it is not known when it was sent: it may be the tail of a port.
  select line, account, partner, api, direction, id_format, min(occurred_at) as first_at,
    coalesce(max(occurred_at) filter (where not (is_sent_time_assumed and api in ('onprem', 'cloud'))), max(occurred_at)) as last_at
  from fact_message left join kind_of_log using (load_id) where line <> 'unknown' group by all
),
account_of_id as (select phone_number_id, max(nullif(account_id, '')) as account from scratch.sender where phone_number_id <> '' group by phone_number_id),
chosen as (
  select setting.line, coalesce(setting.account, of_id.account, 'unknown') as account, coalesce(setting.partner, 'unknown') as partner,
    coalesce(valid_from, timestamp '0001-01-01') as set_from, coalesce(valid_until, timestamp '9999-01-01') as set_until
  from scratch.setting_span as setting left join account_of_id as of_id using (phone_number_id)
),
bound as (
  select line, set_from as bound_at from chosen union select line, set_until from chosen where set_until < timestamp '9999-01-01'
),
piece as (select line, bound_at as begins, lead(bound_at, 1, timestamp '9999-01-01') over (partition by line order by bound_at) as ends from bound),
held as (
  select piece.line, account, partner, begins, ends
  from piece join chosen on chosen.line = piece.line and chosen.set_from <= begins and begins < chosen.set_until
  qualify row_number() over (partition by piece.line, begins order by set_from desc, set_until, account, partner) = 1
),
turned as (
  select *, coalesce((account, partner, begins) is distinct from lag((account, partner, ends)) over (partition by line order by begins), true) as is_turn
  from held
),
numbered as (select *, count(*) filter (where is_turn) over (partition by line order by begins) as turn from turned),
set_stay as (
  select line, account, partner, null as api, null as id_format, min(begins) as begins, max(ends) as ends from numbered group by line, account, partner, turn
),
of_log as (
  select * from used
  where not exists (select 1 from set_stay where set_stay.line = used.line and set_stay.account = used.account and set_stay.partner = used.partner)
    and (api is not null or not exists (select 1 from used as other
      where other.line = used.line and other.account = used.account and other.partner = used.partner and other.api is not null))
),
way as (
  select line, account, partner, 'api' as told_by, api as kind, min(first_at) as first_at, max(last_at) as last_at from of_log group by all
  union all
  select line, account, partner, 'id', id_format, min(first_at), max(last_at) from of_log where id_format is not null group by all
),
later_way as (
  select * from way
  qualify first_at > max(last_at) over (partition by line, account, partner, told_by order by first_at, kind rows between unbounded preceding and 1 preceding)
),
cut as (
  select line, account, partner, first_at as cut_at from later_way where told_by = 'api'
  union
  select later.line, later.account, later.partner, later.first_at
  from later_way as later
  join of_log as early on early.line = later.line and early.account = later.account and early.partner = later.partner
    and early.id_format is not null and early.last_at < later.first_at
  join of_log as late on late.line = later.line and late.account = later.account and late.partner = later.partner
    and late.id_format is not null and late.first_at >= later.first_at and late.direction = early.direction
  where later.told_by = 'id'
),
log_part as (
  select of_log.*, (select count(*) from cut where cut.line = of_log.line and cut.account = of_log.account and cut.partner = of_log.partner
    and cut.cut_at <= of_log.first_at) as part
  from of_log
),
log_stay as (
  select line, account, partner, string_agg(distinct api, '+' order by api) as api, string_agg(distinct id_format, '+' order by id_format) as id_format,
    min(first_at) as first_at, coalesce(max(last_at) filter (where id_format is not null), max(last_at)) as last_at
  from log_part group by line, account, partner, part
),
told as (
  select stay.line, stay.account, stay.partner, stay.api, stay.id_format, true as is_set, nullif(begins, timestamp '0001-01-01') as valid_from,
    nullif(ends, timestamp '9999-01-01') as valid_until, greatest(min(first_at), begins) as first_at, least(max(last_at), ends) as last_at
  from set_stay as stay left join used on used.line = stay.line and used.account = stay.account and used.partner = stay.partner
    and used.first_at < stay.ends and used.last_at >= stay.begins
  group by stay.line, stay.account, stay.partner, stay.api, stay.id_format, begins, ends
  union all
  select line, account, partner, api, id_format, false, null, null, first_at, last_at from log_stay
),
ordered as (
  select *, row_number() over turn as stay,
    max(last_at) over (partition by line order by coalesce(valid_from, first_at), is_set desc, account, partner, api, id_format
      rows between unbounded preceding and 1 preceding) as before_last_at
  from told window turn as (partition by line order by coalesce(valid_from, first_at), is_set desc, account, partner, api, id_format)
),
judged as (select *, not is_set and coalesce(first_at > before_last_at, false) as is_proposed from ordered),
closed as (
  select *, case when is_proposed then first_at else valid_from end as begins_at,
    case when lead(is_proposed) over turn then lead(first_at) over turn end as proposed_end
  from judged window turn as (partition by line order by stay)
)
select line, stay::integer as stay, account, partner, api, id_format, is_set, is_proposed, begins_at as valid_from,
  coalesce(valid_until, proposed_end) as valid_until, first_at, last_at
from closed order by line, stay;
