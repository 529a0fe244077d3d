import { existingWorkspace } from '../../../../../../../db/workspace';
import { frozenBytes, frozenReport } from '../../../../../../report/frozen';
import { errorAnswer } from '../../../../../../server/api-answer';
import { fileAnswer, frozenName } from '../../../../../../server/file-answer';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string; readonly format: string }> };

/** The bytes of a frozen report in one of its formats. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { workspace, id, format } = await params;
  try {
    const paths = existingWorkspace(workspace);
    return fileAnswer(frozenBytes(paths, id, format), format, frozenName(frozenReport(paths, id), format));
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}
