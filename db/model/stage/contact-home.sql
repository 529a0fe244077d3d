-- One row per person: the dense number of their country and market.
create table scratch.contact_home as
select contact_key, (dense_rank() over (order by country, market) - 1)::integer as home_ix, country, market from dim_contact;
