import { getLocale } from 'next-intl/server';
import { apiAnswer, parametersOf } from '../../../../server/api-answer';
import { explainedNumber, languageOf } from '../../../../server/explained-number';
import { servedVersion } from '../../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly metric: string }> };

/** Where a number of a metric comes from: `field`, `per`, `row`, `as` and `versus_…` say which, the rest is the metric's scope. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, metric } = await params;
  const { search, searchParams } = new URL(request.url);
  return apiAnswer(request, async () => {
    const { language, parameters } = languageOf(parametersOf(searchParams), await getLocale());
    return {
      version: servedVersion(workspace, `explain ${language} ${metric}${search}`),
      body: () => explainedNumber(workspace, metric, parameters, language),
    };
  });
}
