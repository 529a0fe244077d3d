-- One row per local day, campaign and dimensions of window use: charged conversations with the messages in them, by the campaign whose message opened them
-- (null: none did), those opened soon after one had closed, and messages of promotions inside and outside of windows. Sums only.
create table rollup_window_day as
select local_day, campaign, line, country, unconverted_currency,
  sum(charged)::integer as charged, sum(charged_messages)::integer as charged_messages, sum(opened_soon)::integer as opened_soon,
  sum(inside)::integer as inside, sum(outside)::integer as outside, sum(saving)::double as saving, sum(unrated_units)::integer as unrated_units,
  sum(unconverted_amount)::double as unconverted_amount
from (
  select conversation.local_day, promotion.campaign, conversation.line, conversation.country, count(*) as charged,
    sum(inbound_messages + outbound_messages) as charged_messages, 0 as opened_soon, 0 as inside, 0 as outside, null::double as saving,
    0 as unrated_units, null::double as unconverted_amount, null::varchar as unconverted_currency
  from fact_conversation as conversation left join fact_window_message as promotion using (message_key)
  where conversation.basis = 'derived' and conversation.is_charged group by all
  union all by name
  select local_day, campaign, line, country, 0 as charged, 0 as charged_messages, count(*) as opened_soon, 0 as inside, 0 as outside, 0 as unrated_units
  from fact_soon_conversation group by all
  union all by name
  select local_day, campaign, line, country, unconverted_currency, 0 as charged, 0 as charged_messages, 0 as opened_soon,
    count(*) filter (where is_inside) as inside, count(*) filter (where is_outside) as outside, sum(saving) as saving,
    sum(unrated_units) as unrated_units, sum(unconverted_amount) as unconverted_amount
  from fact_window_message group by all
)
group by all order by local_day;
