import { apiAnswer } from '../../../server/api-answer';
import { loadedFiles } from '../../../server/loaded-files';
import { servedVersion } from '../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Loaded files, what became of their records, and how well the log fits itself. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({
    version: servedVersion(workspace, 'loads'),
    body: () => loadedFiles(workspace),
  }));
}
