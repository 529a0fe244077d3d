-- One row per variant of the log and message that it changes: left out where moved_to and category are null, else sent at moved_to (epoch seconds) and
-- delivered as long after as it was, or billed under another category (codes of billing/codes.ts). Whatever asks for a re-billing inserts its rows here.
create table scratch.variant_change (
  variant varchar not null, is_outbound boolean not null, message_key integer not null, moved_to double, category utinyint
);
