-- One row per line: its dense number in the billing pass and the first instant of its log, in epoch seconds.
create table scratch.line_ix as
select line, (row_number() over (order by line) - 1)::integer as line_ix, epoch(began.first_at) as log_begin
from dim_line left join (select line, min(occurred_at) as first_at from fact_message group by line) as began using (line);
