import { type Fields, fields } from './field';

/** A word as the words of opting out are compared: in capitals, without accents or what stands around it (`«Bája!»` is BAJA). */
export const optOutWord = (written: string): string =>
  written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toUpperCase();

/** True when the text or the pressed button is nothing but one of the words that stop promotions. */
export function isOptOut(message: Fields, keywords: ReadonlySet<string>): boolean {
  const button = fields(message.button);
  const reply = fields(fields(message.interactive)?.button_reply);
  return [fields(message.text)?.body, button?.text, button?.payload, reply?.title].some(
    (said) => typeof said === 'string' && said.length < 100 && keywords.has(optOutWord(said)),
  );
}
