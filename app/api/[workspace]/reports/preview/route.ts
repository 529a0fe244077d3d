import { existingWorkspace } from '../../../../../db/workspace';
import { apiAnswer } from '../../../../server/api-answer';
import { makePreview } from '../../../../server/report-previews';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Computes a report to be looked at: a definition. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return {
      body: async () => {
        const { id, document } = await makePreview(existingWorkspace(workspace).name, body);
        return { id, hash: document.origin.hash, empty: document.sections.filter(({ isEmpty }) => isEmpty).map(({ name }) => name) };
      },
    };
  });
}
