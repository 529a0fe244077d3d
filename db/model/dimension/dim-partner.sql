-- One row per partner of the settings or of a line's span.
create table dim_partner as
select partner, max(name) as name from (
  select partner, name from scratch.setting_partner union all select partner, null from dim_line_span
) group by partner order by partner;
