import { apiAnswer } from '../../../server/api-answer';
import { workspaceFacts } from '../../../server/workspace-facts';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Bounds, choices of the filters and state of a workspace's current generation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: () => workspaceFacts(workspace) }));
}
