import { getTranslations } from 'next-intl/server';
import { rowsBehind } from '../../../../../db/rows';
import { errorAnswer, parametersOf } from '../../../../server/api-answer';
import { heldStream } from '../../../../server/held-stream';
import { tableFile } from '../../../../server/table-file';
import { onGeneration } from '../../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly metric: string }> };

/** The rows behind a number: a page of them, or with `format=csv`, `xlsx` or `parquet` all, as a stream. Takes the parameters of explain, `of`, `page`, `size`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, metric } = await params;
  const parameters = parametersOf(new URL(request.url).searchParams);
  const t = await getTranslations('explain.columns');
  const headOf = (name: string): string => (t.has(name as never) ? t(name as never) : name);
  try {
    return await heldStream(
      (work) => onGeneration(workspace, work),
      async (generation) => {
        const answer = await rowsBehind(generation, metric, parameters, headOf);
        return 'page' in answer
          ? Response.json(answer.page, { headers: { 'Cache-Control': 'no-store' } })
          : tableFile(answer, `${workspace}-${metric}-rows`, generation.file);
      },
    );
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}
