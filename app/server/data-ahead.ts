import { type DehydratedState, dehydrate, QueryClient } from '@tanstack/react-query';
import { firstRejects, loadsKey, rejectsKey, rejectsSearch } from '../ui/data/data-keys';
import { loadedFiles } from './loaded-files';
import { rejectPage } from './rejected-records';

/** The loaded files and the first page of rejects, to be sent with the data page. What fails is left out: its panel asks again. */
export async function dataAhead(workspace: string): Promise<DehydratedState> {
  const client = new QueryClient();
  const [loaded, rejects] = await Promise.allSettled([
    loadedFiles(workspace),
    rejectPage(workspace, new URLSearchParams(rejectsSearch(firstRejects))),
  ]);
  if (loaded.status === 'fulfilled') client.setQueryData(loadsKey(workspace), loaded.value);
  if (rejects.status === 'fulfilled') client.setQueryData(rejectsKey(workspace, firstRejects), rejects.value);
  return dehydrate(client);
}
