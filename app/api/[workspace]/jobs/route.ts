import { existingWorkspace } from '../../../../db/workspace';
import { apiAnswer } from '../../../server/api-answer';
import { jobsOf } from '../../../server/jobs';
import { startIngest } from '../../../server/jobs-load';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Jobs of a workspace since the server started, the newest last. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: async () => ({ jobs: jobsOf(existingWorkspace(workspace).name) }) }));
}

/** Starts to load uploads. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => startIngest(workspace, body) };
  });
}
