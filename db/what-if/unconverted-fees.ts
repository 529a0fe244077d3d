import { contractDays } from './contract-days';

/**
 * One row per currency in which a contract, as it was or as a scenario has it, asks for a fee on a day of the bill that has no exchange rate: such
 * fees are left out of both bills. Parameters: $1 contracts as in `contract-days.ts`, $2 and $3 the days of the bill, half-open.
 */
export const unconvertedFeesSql = (generation: '' | 'generation.'): string => `
with ${contractDays(generation)},
served as (select distinct partner, local_day, true as is_served from ${generation}dim_unit where run = 'actual')
select distinct currency
from contract_day left join served using (partner, local_day)
where fx_rate is null and local_day >= $2::date and local_day < $3::date
  and (coalesce(monthly_share, 0) <> 0 or is_served and (coalesce(per_message, 0) <> 0 or coalesce(per_conversation, 0) <> 0))
order by currency`;
