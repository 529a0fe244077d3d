import { existingWorkspace } from '../../../../../../db/workspace';
import { frozenReport } from '../../../../../report/frozen';
import { apiAnswer } from '../../../../../server/api-answer';
import { correctionsOf } from '../../../../../server/report-corrections';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** A frozen report, and what later generations changed in its numbers. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => ({
    body: async () => ({ report: frozenReport(existingWorkspace(workspace), id), ...(await correctionsOf(workspace, id)) }),
  }));
}
