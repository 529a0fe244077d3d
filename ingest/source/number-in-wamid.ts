/** Digits of the other party's number, which the id of a WhatsApp message carries in its Base64; null for any other id. */
export function numberInWamid(id: string): string | null {
  const packed = /^wamid\.([A-Za-z0-9+/=_-]{16,})$/.exec(id)?.[1];
  if (packed === undefined) return null;
  return /\x18[\x05-\x0f](\d{5,15})(?!\d)/.exec(Buffer.from(packed, 'base64').toString('latin1'))?.[1] ?? null;
}
