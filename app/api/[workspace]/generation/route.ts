import { apiAnswer } from '../../../server/api-answer';
import { servedGeneration } from '../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** The generation that answers come from now: an open page asks for it every few seconds. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const generation = await servedGeneration(workspace);
    return { version: async () => `${workspace} ${generation}`, body: async () => ({ generation }) };
  });
}
