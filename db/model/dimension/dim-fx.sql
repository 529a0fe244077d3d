-- One row per day and currency with a rate: units of the reporting currency for one unit of the currency, and the day the rate was told.
create table dim_fx as select local_day, currency, rate, rate_day from scratch.fx_day order by all;
