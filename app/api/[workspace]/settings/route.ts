import { apiAnswer } from '../../../server/api-answer';
import { saveSettings, storedSettings } from '../../../server/settings-store';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** The settings of a workspace, people who are left out masked, and what is assumed where they say nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: () => storedSettings(workspace) }));
}

/** Checks new settings and starts the job that keeps them and builds all numbers anew. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => saveSettings(workspace, body) };
  });
}
