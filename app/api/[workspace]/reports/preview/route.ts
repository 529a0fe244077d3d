import { existingWorkspace } from '../../../../../db/workspace';
import { apiAnswer } from '../../../../server/api-answer';
import { makePreview } from '../../../../server/report-previews';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Computes a report to be looked at: a definition. Where its amounts have to be converted first, the job that does it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return {
      body: async () => {
        const made = await makePreview(existingWorkspace(workspace).name, body);
        if ('job' in made) return { id: null, hash: null, empty: [], job: made.job };
        const { id, document } = made;
        const empty = document.sections.filter(({ isEmpty }) => isEmpty).map(({ name }) => name);
        return { id, hash: document.origin.hash, empty, job: null };
      },
    };
  });
}
