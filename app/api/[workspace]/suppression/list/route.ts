import { errorAnswer } from '../../../../server/api-answer';
import { maskedList } from '../../../../server/suppression-store';
import { fileHeaders } from '../../../../server/table-file';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Everybody who is on a list at the end of the log as a CSV file, with masked labels. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  try {
    return new Response(await maskedList(workspace), { headers: fileHeaders(`${workspace}-suppression`, 'csv') });
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}
