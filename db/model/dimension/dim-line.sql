-- One row per business number, in E.164; 'unknown' stands for logs that do not name theirs. country is null where the number has none.
create table dim_line as
with line as (select line from scratch.sender union select line from scratch.setting_line union select line from scratch.setting_span),
prefix as (
  select line, country_iso2 as country, row_number() over (partition by line order by length(calling_code_prefix) desc, country_iso2 desc) as nearness
  from line join scratch.country_market on starts_with(line, '+' || calling_code_prefix)
)
select line.line, setting_line.name, prefix.country
from line
left join prefix on prefix.line = line.line and nearness = 1
left join scratch.setting_line as setting_line on setting_line.line = line.line
order by line.line;
