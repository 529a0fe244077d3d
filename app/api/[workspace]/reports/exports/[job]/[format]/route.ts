import { errorAnswer } from '../../../../../../server/api-answer';
import { fileAnswer } from '../../../../../../server/file-answer';
import { exportedFile } from '../../../../../../server/report-jobs';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly job: string; readonly format: string }> };

/** A file that the job of a report wrote. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { workspace, job, format } = await params;
  try {
    const { bytes, name } = exportedFile(workspace, job, format);
    return fileAnswer(bytes, format, name);
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}
