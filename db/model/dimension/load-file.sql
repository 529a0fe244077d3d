-- One row per loaded file: what it told, how much of it counts, was told before or could not be used. line is given for on-premises logs only.
create table load_file as
select load_id, load, path, kind, sha256, line, records, accepted::integer as accepted, duplicates::integer as duplicates,
  rejected::integer as rejected, first_at, last_at
from scratch.load_entry join scratch.record_count using (load_id) order by load_id;
