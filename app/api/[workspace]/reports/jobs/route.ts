import { apiAnswer } from '../../../../server/api-answer';
import { startReport } from '../../../../server/report-jobs';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Starts to write a report: `{ definition, formats, freeze }`. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  return apiAnswer(request, async () => {
    const body: unknown = await request.json().catch(() => null);
    return { body: async () => startReport(workspace, body) };
  });
}
