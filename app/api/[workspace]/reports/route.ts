import { existingWorkspace } from '../../../../db/workspace';
import { apiAnswer } from '../../../server/api-answer';
import { saveReport } from '../../../server/report-definitions';
import { reportShelf } from '../../../server/report-shelf';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Reports of a workspace: what was defined, what was frozen, and the links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: async () => reportShelf(workspace) }));
}

/** Keeps a definition: `{ id?, name, definition }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => saveReport(existingWorkspace(workspace), body, new Date().toISOString()) };
  });
}
