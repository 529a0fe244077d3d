import { apiAnswer } from '../../../server/api-answer';
import { loadedFiles } from '../../../server/loaded-files';
import { publishedGeneration } from '../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Loaded files, what became of their records, and how well the log fits itself. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({
    version: `${workspace} ${publishedGeneration(workspace)} loads`,
    body: () => loadedFiles(workspace),
  }));
}
