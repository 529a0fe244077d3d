import { existingWorkspace } from '../../../../../db/workspace';
import { apiAnswer } from '../../../../server/api-answer';
import { jobOf } from '../../../../server/jobs';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** How a job stands, and in the end what it did. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => ({ body: async () => jobOf(existingWorkspace(workspace).name, id) }));
}
