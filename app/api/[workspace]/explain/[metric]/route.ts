import { canonicalQuestion } from '../../../../server/answers';
import { apiAnswer, parametersOf } from '../../../../server/api-answer';
import { explanationOf } from '../../../../server/explanation';
import { publishedGeneration } from '../../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly metric: string }> };

/** Where the answer of a metric comes from: its SQL, parameters and generation. Takes the parameters of the metric. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, metric } = await params;
  return apiAnswer(request, async () => {
    const parameters = parametersOf(new URL(request.url).searchParams);
    return {
      version: `${workspace} ${publishedGeneration(workspace)} explain ${canonicalQuestion(metric, parameters)}`,
      body: () => explanationOf(workspace, metric, parameters),
    };
  });
}
