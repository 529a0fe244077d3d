-- One row per rule that was tested against the past.
create table dim_suppression_rule as select rule from scratch.suppression_rule;
