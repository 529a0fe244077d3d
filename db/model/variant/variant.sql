-- One row per variant of the log: its number among the runs of the billing pass, after the runs of the log as it is.
create table variant as
select variant, (15 + row_number() over (order by variant))::integer as run from (select distinct variant from variant_change);
