import { answerOf, canonicalQuestion } from '../../../../server/answers';
import { apiAnswer, parametersOf } from '../../../../server/api-answer';
import { servedVersion } from '../../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly metric: string }> };

/** One metric of a workspace (contract, "Metrics"). Its ETag stands for generation and question. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, metric } = await params;
  return apiAnswer(request, async () => {
    const parameters = parametersOf(new URL(request.url).searchParams);
    return {
      version: servedVersion(workspace, canonicalQuestion(metric, parameters)),
      body: () => answerOf(workspace, metric, parameters),
    };
  });
}
