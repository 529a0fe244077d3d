-- One row per record that could not be used: its file and line, the reason, and its shape (keys and types, no values).
create table load_reject as
select load_id, record_line, reason, detail, shape from scratch.stage_reject order by load_id, record_line;
