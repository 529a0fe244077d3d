-- One row per source, account, billing month, country, category and reason: units and money of a statement beside ours. Over its reasons a cell adds up:
-- `agreed` holds what both have, each other reason the part of the difference that it makes, on the side that has more. Money is in the reporting
-- currency, null where either side tells none. is_chosen: the invoice where an account's month has both it and Meta's analytics.
create table fact_reconciliation (
  source varchar, is_chosen boolean, account varchar, month varchar, local_day date, country varchar, market varchar, category varchar, reason varchar,
  ours double, theirs double, our_cost double, their_cost double, unrated_units double, unconverted_amount double, unconverted_currency varchar,
  is_estimate boolean, lines integer, load_id integer, record_line integer
);
