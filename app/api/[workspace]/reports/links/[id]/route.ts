import { existingWorkspace } from '../../../../../../db/workspace';
import { apiAnswer } from '../../../../../server/api-answer';
import { revokeLink } from '../../../../../server/share-links';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Ends a link. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => ({
    body: async () => {
      revokeLink(existingWorkspace(workspace), id, new Date());
      return { revoked: id };
    },
  }));
}
