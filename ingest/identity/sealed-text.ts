import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const sealingKey = (hashKey: string): Buffer => createHash('sha256').update(`${hashKey}shared text`).digest();

/** AES-256-GCM of a text, as Base64 of nonce, cipher and tag. The nonce comes from the text, so equal texts give equal bytes. */
export function sealText(hashKey: string, text: string): string {
  const nonce = createHash('sha256').update(`${hashKey}nonce|${text}`).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(hashKey), nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** The text that `sealText` closed under the same key; throws when the key or the bytes are others. */
export function openText(hashKey: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(hashKey), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  return decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes), undefined, 'utf8') + decipher.final('utf8');
}

/** A text that may later stand in clear as a campaign's name; one with an address or a long run of digits may name a person. */
export const isSealable = (text: string): boolean =>
  text.length <= 200 && !text.includes('@') && !/\d{7}/.test(text.replace(/[\s().+-]/g, ''));
