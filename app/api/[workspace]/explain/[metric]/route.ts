import { explain } from '../../../../../db/explain';
import { apiAnswer, parametersOf } from '../../../../server/api-answer';
import { onGeneration, publishedGeneration } from '../../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly metric: string }> };

/** Where a number of a metric comes from: `field`, `per`, `row`, `as` and `versus_…` say which, the rest is the metric's scope. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, metric } = await params;
  const { search, searchParams } = new URL(request.url);
  return apiAnswer(request, async () => ({
    version: `${workspace} ${publishedGeneration(workspace)} explain ${metric}${search}`,
    body: () => onGeneration(workspace, (generation) => explain(generation, metric, parametersOf(searchParams))),
  }));
}
