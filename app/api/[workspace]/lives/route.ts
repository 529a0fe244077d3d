import { apiAnswer } from '../../../server/api-answer';
import { lineLives } from '../../../server/line-lives';
import { servedVersion } from '../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** The stays and events of every line. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({
    version: servedVersion(workspace, 'lives'),
    body: async () => ({ lines: await lineLives(workspace) }),
  }));
}
