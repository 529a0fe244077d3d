import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSql } from './build-inputs';
import { openText } from './identity/sealed-text';

/** Creates `scratch.campaign_name`: callback values in clear, of those that at least five people share; the others stay hashes. */
export async function nameCampaigns(
  run: RunSql,
  rowsOf: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>,
  workspaceDir: string,
): Promise<void> {
  await run('create table scratch.campaign_name (campaign_id bigint, name varchar)');
  const keyFile = join(workspaceDir, 'hash.key');
  if (!existsSync(keyFile)) return;
  const hashKey = readFileSync(keyFile, 'utf8').trim();
  for (const { text_id, sealed } of await rowsOf(sharedCallbacks)) {
    await run('insert into scratch.campaign_name values ($1, $2)', [BigInt(String(text_id)), openText(hashKey, String(sealed))]);
  }
}

const sharedCallbacks = `
  select text_id, min(sealed) as sealed from scratch.stage_shared_text
  where text_id in (
    select campaign_id from fact_message where direction = 'outbound' and campaign_id is not null
    group by campaign_id having count(distinct contact_key) >= 5
  )
  group by text_id order by text_id`;
