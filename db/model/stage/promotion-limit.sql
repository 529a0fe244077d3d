-- One row per way to count what promotions earned (touch, window_seconds; way_ix its number) and kind of touch in it: how many seconds before the order
-- it may lie at most. 'usual' is a click or a reading, each on the clock of the settings, 'either' both on one clock.
create table scratch.promotion_limit as
with span as (select unnest([86400, 259200, 432000, 604800, 1209600, 2592000])::integer as window_seconds),
way as (select * from (values ('either', 2), ('either', 3), ('delivered', 1), ('read', 2), ('clicked', 3)) as way(touch, kind)),
told as (
  select way.touch, span.window_seconds, way.kind, span.window_seconds as most_seconds from way cross join span
  union all select 'usual', 0, 3, getvariable('click_seconds')::integer
  union all select 'usual', 0, 2, getvariable('read_seconds')::integer
)
select (dense_rank() over (order by touch, window_seconds) - 1)::bigint as way_ix, touch, window_seconds, kind::utinyint as kind, most_seconds,
  max(most_seconds) over (partition by touch, window_seconds) as longest_seconds
from told;
