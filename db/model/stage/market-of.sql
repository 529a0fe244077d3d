-- One row per country that Meta's list names: the market whose prices it pays.
create table scratch.market_of as
select country_iso2 as country, min(market) as market from scratch.country_market where country_iso2 <> '' group by country_iso2;
