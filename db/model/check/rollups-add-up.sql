-- One row per rollup whose count is not its facts'.
select 'unit' as rollup, (select coalesce(sum(units), 0) from dim_unit) as rolled, (select count(*) from fact_unit) as facts where rolled <> facts
union all
select 'conversation' as rollup, (select coalesce(sum(conversations), 0) from rollup_conversation_day) as rolled, (select count(*) from fact_conversation) as facts
where rolled <> facts
union all
select 'message', (select coalesce(sum(messages), 0) from rollup_message_hour) as rolled, (select count(*) from fact_message) as facts where rolled <> facts
union all
select 'charge', (select coalesce(sum(units), 0) from rollup_charge_day) as rolled, (select count(*) from fact_charge) as facts where rolled <> facts
union all
select 'order', (select coalesce(sum(orders), 0) from rollup_order_day) as rolled, (select count(*) from fact_order where counts_as_revenue) as facts
where rolled <> facts;
