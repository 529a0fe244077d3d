import { apiAnswer } from '../../server/api-answer';
import { makeWorkspace } from '../../server/new-workspace';

/** Makes an empty workspace: `{ name }`. */
export async function POST(request: Request): Promise<Response> {
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => makeWorkspace(body) };
  });
}
