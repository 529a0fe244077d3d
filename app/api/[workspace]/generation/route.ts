import { apiAnswer } from '../../../server/api-answer';
import { publishedGeneration } from '../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** The generation that is published now: an open page asks for it every few seconds. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const generation = publishedGeneration(workspace);
    return { version: `${workspace} ${generation}`, body: async () => ({ generation }) };
  });
}
