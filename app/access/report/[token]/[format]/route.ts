import { getTranslations } from 'next-intl/server';
import { linkAnswer } from '../../../../server/link-answer';

type Context = { readonly params: Promise<{ readonly token: string; readonly format: string }> };

/** A file of the frozen report of a link. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [{ token, format }, words] = await Promise.all([params, getTranslations('share')]);
  return linkAnswer(token, format, request, words);
}
