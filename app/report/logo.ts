/** A logo in a data address: its kind, its bytes and its size in pixels. */
export interface Logo {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** No logo needs more. */
export const mostLogoBytes = 2_000_000;
const mostPixels = 8_000;

/** Why a text cannot be a logo; null where it can. */
export function logoProblem(text: string): string | null {
  if (!/^data:[^,]{0,100},/.test(text)) return 'is not a picture: give a PNG or JPEG file';
  if (text.length > mostLogoBytes * 1.4) return 'is too large: a logo has 2 MB at most';
  const logo = logoOf(text);
  if (!logo) return 'is not a picture: give a PNG or JPEG file';
  if (logo.bytes.length > mostLogoBytes) return 'is too large: a logo has 2 MB at most';
  const isOdd = logo.width < 1 || logo.height < 1 || logo.width > mostPixels || logo.height > mostPixels;
  return isOdd ? `has ${logo.width} × ${logo.height} pixels: a logo has 1 to ${mostPixels} on each side` : null;
}

/** The picture in a data address, by what its bytes say, whatever type it claims; null where it is none. */
export function logoOf(text: string): Logo | null {
  const [, base64] = /^data:image\/(?:png|jpe?g);base64,([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  if (base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  return pngOf(bytes) ?? jpegOf(bytes);
}

function pngOf(bytes: Buffer): Logo | null {
  const isPng = bytes.length > 33 && bytes.subarray(0, 8).toString('latin1') === '\u0089PNG\r\n\u001a\n';
  if (!isPng || bytes.subarray(12, 16).toString('latin1') !== 'IHDR' || !isWholePng(bytes)) return null;
  return { type: 'image/png', bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Whether the chunks follow each other to the last one, a picture's data among them: one that broke off draws nothing. */
function isWholePng(bytes: Buffer): boolean {
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (name === 'IEND') return hasData;
    hasData ||= name === 'IDAT';
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

/** The size of a JPEG stands in its first frame header (SOF0 to SOF15, without DHT, JPG and DAC). */
function jpegOf(bytes: Buffer): Logo | null {
  const isWhole = bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8 && bytes.includes(Buffer.from([0xff, 0xd9]));
  if (!isWhole) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', bytes, height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
