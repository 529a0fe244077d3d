import { apiAnswer } from '../../../server/api-answer';
import { rejectPage } from '../../../server/rejected-records';
import { servedVersion } from '../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Records that could not be used, a page at a time: `offset`, `limit`, `file` and `reason` say which. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  const { searchParams: search } = new URL(request.url);
  return apiAnswer(request, async () => ({
    version: servedVersion(workspace, `rejects ${search}`),
    body: () => rejectPage(workspace, search),
  }));
}
