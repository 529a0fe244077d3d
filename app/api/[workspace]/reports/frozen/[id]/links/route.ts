import { existingWorkspace } from '../../../../../../../db/workspace';
import { apiAnswer } from '../../../../../../server/api-answer';
import { makeLink } from '../../../../../../server/share-links';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Makes a link to a frozen report: `{ days, password }`. Its path is told this once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => makeLink(existingWorkspace(workspace), id, body, new Date()) };
  });
}
