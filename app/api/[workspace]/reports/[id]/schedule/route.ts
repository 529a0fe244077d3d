import { existingWorkspace } from '../../../../../../db/workspace';
import { apiAnswer } from '../../../../../server/api-answer';
import { setSchedule } from '../../../../../server/report-schedules';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Sets when a saved report is made by itself and who gets it; null takes that away. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  return apiAnswer(request, async () => ({
    body: async () => ({
      schedule: setSchedule(existingWorkspace(workspace), id, await request.json().catch(() => undefined), new Date().toISOString()),
    }),
  }));
}
