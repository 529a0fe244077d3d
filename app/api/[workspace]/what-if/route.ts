import { apiAnswer } from '../../../server/api-answer';
import { startWhatIf } from '../../../server/what-if-jobs';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Starts a what-if over the current generation: the scenario of `npm run what-if`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const scenario: unknown = await request.json().catch(() => null);
    return { body: async () => startWhatIf(workspace, scenario) };
  });
}
