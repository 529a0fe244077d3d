import { existingWorkspace } from '../../../../db/workspace';
import { apiAnswer } from '../../../server/api-answer';
import { receiveUpload } from '../../../server/uploads';

type Context = { readonly params: Promise<{ readonly workspace: string }> };

/** Takes one file as the body of the request; `name` is what it is called. A job loads it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { workspace } = await params;
  const name = new URL(request.url).searchParams.get('name') ?? 'file';
  return apiAnswer(request, async () => ({ body: () => receiveUpload(existingWorkspace(workspace).name, name, request) }));
}
