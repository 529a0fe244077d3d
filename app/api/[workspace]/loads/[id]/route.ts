import { apiAnswer } from '../../../../server/api-answer';
import { startRemoval } from '../../../../server/jobs-load';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Starts to take the records of a loaded file out again. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => ({ body: async () => startRemoval(workspace, id) }));
}
