import { families } from '../../../db/families';
import { apiAnswer } from '../../server/api-answer';
import { openApi } from '../../server/openapi';

/** The OpenAPI document, made from the families. */
export async function GET(request: Request): Promise<Response> {
  return apiAnswer(request, async () => ({ body: async () => openApi(families) }));
}
