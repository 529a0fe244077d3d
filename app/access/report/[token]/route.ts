import { getTranslations } from 'next-intl/server';
import { linkAnswer, passwordAnswer } from '../../../server/link-answer';

type Context = { readonly params: Promise<{ readonly token: string }> };

/** The frozen report of a link. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [{ token }, words] = await Promise.all([params, getTranslations('share')]);
  return linkAnswer(token, 'html', request, words);
}

/** Takes the password of a link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const [{ token }, words, given] = await Promise.all([params, getTranslations('share'), request.formData().catch(() => null)]);
  return passwordAnswer(token, String(given?.get('password') ?? '').slice(0, 200), words);
}
