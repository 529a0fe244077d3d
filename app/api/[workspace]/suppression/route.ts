import { apiAnswer } from '../../../server/api-answer';
import { saveRules, storedRules } from '../../../server/suppression-store';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** The rules of suppression, their earlier versions, and who is on a list at the end of the log, masked. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: () => storedRules(workspace) }));
}

/** Checks new rules and starts the job that keeps them and builds all numbers anew. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => saveRules(workspace, body) };
  });
}
