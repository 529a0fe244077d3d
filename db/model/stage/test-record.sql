-- One row per record that a console sent as a test: accepted, counted, left out of every metric.
create table scratch.test_record as
select load_id, record_line from scratch.stage_message where is_test
union all select load_id, record_line from scratch.stage_status where is_test
union all select load_id, record_line from scratch.stage_event where is_test;
