-- One row per file whose records are not its accepted, duplicate and rejected ones together.
select load_id, records, accepted, duplicates, rejected from load_file where records <> accepted + duplicates + rejected;
