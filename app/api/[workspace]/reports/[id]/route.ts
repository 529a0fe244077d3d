import { existingWorkspace } from '../../../../../db/workspace';
import { apiAnswer } from '../../../../server/api-answer';
import { removeReport } from '../../../../server/report-definitions';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Takes a definition away. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => ({
    body: async () => {
      removeReport(existingWorkspace(workspace), id, new Date().toISOString());
      return { removed: id };
    },
  }));
}
