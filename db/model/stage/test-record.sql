-- One row per record that a console sent as a test, however often it was told: accepted, counted, left out of every metric.
create table scratch.test_record as
select distinct record_id from scratch.stage_message where is_test
union select record_id from scratch.stage_status where is_test
union select record_id from scratch.stage_event where is_test;
