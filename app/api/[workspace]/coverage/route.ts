import { apiAnswer } from '../../../server/api-answer';
import { coverageOf } from '../../../server/coverage';
import { servedVersion } from '../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** What is logged, per line and local day. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  const search = new URL(request.url).searchParams;
  const [from, to] = [search.get('from'), search.get('to')];
  return apiAnswer(request, async () => ({
    version: servedVersion(workspace, `coverage ${from} ${to}`),
    body: async () => ({ days: await coverageOf(workspace, from, to) }),
  }));
}
