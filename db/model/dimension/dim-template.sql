-- One row per template name and language of the lists: its latest category, status and quality, and the billing code of its category. Latest is the
-- list with the latest --as-of day; among lists without one the record with the highest hash, so that the order of files decides nothing.
create table dim_template as
with told as (
  select template.*, (coalesce(file.as_of, ''), record_id) as place
  from scratch.stage_template as template join scratch.load_entry as file using (load_id)
)
select name as template, language as template_language,
  arg_max(category, place) as category, arg_max(status, place) as status, arg_max(quality, place) as quality,
  arg_max(template_id, place) as template_id, arg_max(components_id, place) as template_version,
  arg_max(case upper(category) when 'MARKETING' then 1 when 'UTILITY' then 2 when 'AUTHENTICATION' then 3 when 'TRANSACTIONAL' then 2
    when 'OTP' then 3 else 0 end, place)::tinyint as category_code
from told
where name is not null
group by name, language;
