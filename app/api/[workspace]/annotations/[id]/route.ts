import { existingWorkspace } from '../../../../../db/workspace';
import { apiAnswer } from '../../../../server/api-answer';
import { forgetDay } from '../../../../server/noted-days';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Takes a day that a person noted away. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => ({
    body: async () => {
      forgetDay(existingWorkspace(workspace), id);
      return { removed: id };
    },
  }));
}
