-- One row per account, line and span of time (epoch seconds, half-open) with a partner of the settings, kept so that a changed log can be billed again.
create table dim_place_partner as select * from scratch.place_partner;
