import { errorAnswer } from '../../../../server/api-answer';
import { realList } from '../../../../server/suppression-export';
import { fileHeaders } from '../../../../server/table-file';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** The list with the real numbers as a CSV file: `{ passphrase }`. It is made by a child process, and lies on no disk. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  try {
    const body: unknown = await request.json().catch(() => null);
    return new Response(await realList(workspace, body), { headers: fileHeaders(`${workspace}-suppression-numbers`, 'csv') });
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}
