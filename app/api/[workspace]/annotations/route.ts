import { builtInAnnotations } from '../../../server/annotations';
import { apiAnswer } from '../../../server/api-answer';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Dated events to be named on a time axis. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: async () => ({ annotations: await builtInAnnotations(workspace) }) }));
}
