import { errorAnswer, parametersOf } from '../../../../server/api-answer';
import { exportedAnswer } from '../../../../server/exported-answer';
import { heldStream } from '../../../../server/held-stream';
import { tableFile } from '../../../../server/table-file';
import { onGeneration } from '../../../../server/workspaces';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly metric: string }> };

/** The rows of an answer as a file: the parameters of the metric, `format` (csv, xlsx, parquet), and `separator`, `decimal` and `bom` of a CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { workspace, metric } = await params;
  const parameters = parametersOf(new URL(request.url).searchParams);
  try {
    return await heldStream(
      (work) => onGeneration(workspace, work),
      async (generation) => tableFile(await exportedAnswer(generation, metric, parameters), `${workspace}-${metric}`, null),
    );
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}
