-- One row per billable unit with the free tier applied: is_free 6 is the free tier, the others are the ledger's codes.
create view scratch.tiered_unit as
select unit.* replace (case when tier.message_key is null then is_free else 6 end as is_free)
from scratch.unit as unit left join scratch.free_tier as tier
  on tier.run = unit.run and tier.model = unit.model and tier.message_key = unit.message_key and tier.opened_at = unit.opened_at and tier.contact_key = unit.contact_key;
