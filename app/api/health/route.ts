import { dataFolder, workspaceNames } from '../../../db/workspace';
import { apiAnswer } from '../../server/api-answer';
import { publishedGeneration } from '../../server/workspaces';

/** Whether the server works, and what each workspace shows. */
export async function GET(request: Request): Promise<Response> {
  return apiAnswer(request, async () => ({
    body: async () => ({
      status: 'ok',
      workspaces: workspaceNames(dataFolder()).map((name) => ({ name, generation: publishedGeneration(name) })),
    }),
  }));
}
