-- One row per telling of a record that was told more than once; telling 1 is the first by load and line, the others are duplicates.
create table scratch.retold as
with told_again as (
  select table_id, record_id from scratch.record group by table_id, record_id having count(*) > 1
)
select table_id, record_id, load_id, occurred_at, row_number() over (partition by table_id, record_id order by load_id, record_line) as telling
from scratch.record semi join told_again using (table_id, record_id);
