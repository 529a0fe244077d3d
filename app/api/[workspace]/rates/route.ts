import { apiAnswer } from '../../../server/api-answer';
import { rateCards } from '../../../server/rate-cards';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Rate cards that the bills rest on: published ones and the workspace's own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: async () => rateCards(workspace) }));
}
