import { existingWorkspace } from '../../../../db/workspace';
import { annotationsOf } from '../../../server/annotations';
import { apiAnswer } from '../../../server/api-answer';
import { noteDay } from '../../../server/noted-days';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Dated events to be named on a time axis: built in, and noted by people. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => ({ body: async () => ({ annotations: await annotationsOf(workspace) }) }));
}

/** Notes a day: `{ day, text }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => noteDay(existingWorkspace(workspace), body) };
  });
}
