import { reportHtml } from '../../../../../report/report-html';
import { typefaces } from '../../../../../report/typefaces';
import { errorAnswer } from '../../../../../server/api-answer';
import { previewOf } from '../../../../../server/report-previews';

type Context = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** The report that was computed to be looked at, as a page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { workspace, id } = await params;
  try {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
    return new Response(reportHtml(previewOf(workspace, id), { faces: typefaces() }), { headers });
  } catch (thrown) {
    return errorAnswer(thrown);
  }
}
