import { AppError } from '../../db/errors';
import { knownFilters } from '../../db/known-values';
import { onGeneration, publishedGeneration } from './workspaces';

/** Whether a workspace has a campaign of this name, with messages or with arms; true while it holds no data, since its page then says that. */
export async function isCampaign(workspace: string, name: string): Promise<boolean> {
  if (publishedGeneration(workspace) === null) return true;
  const scope = { from: null, to: null, by: [], fields: [], filters: { campaign: [name] }, options: {} };
  try {
    await onGeneration(workspace, ({ warehouse }) => knownFilters(warehouse, scope));
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'bad_request') return false;
    throw error;
  }
}
