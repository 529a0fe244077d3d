import { hash } from 'node:crypto';

const halves = new DataView(new ArrayBuffer(8));

/** Signed 64-bit hash of a text within a domain under the workspace's key (64 hex digits): the first 16 hex digits of SHA-256. */
export function keyedHash(key: string, domain: string, text: string): bigint {
  const digest = hash('sha256', `${key}${domain}|${text}`, 'hex');
  halves.setInt32(0, eightDigits(digest, 0));
  halves.setInt32(4, eightDigits(digest, 8));
  return halves.getBigInt64(0);
}

/** By hand, since `BigInt('0x…')` took as long as the hash itself (measured 0.8 µs against 0.5 µs together). */
function eightDigits(digest: string, start: number): number {
  let number = 0;
  for (let at = start; at < start + 8; at++) {
    const code = digest.charCodeAt(at);
    number = (number << 4) | (code < 58 ? code - 48 : code - 87);
  }
  return number;
}
