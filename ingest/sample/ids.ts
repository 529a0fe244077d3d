import { mix } from './random';

const hexadecimal = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

/** Eight hexadecimal digits of a number below 2^32. */
export const hex8 = (value: number): string =>
  `${hexadecimal[value >>> 24] ?? ''}${hexadecimal[(value >>> 16) & 255] ?? ''}${hexadecimal[(value >>> 8) & 255] ?? ''}${hexadecimal[value & 255] ?? ''}`;

/** 32 hexadecimal digits that belong to a number. */
export const hex32 = (seed: number, serial: number): string =>
  hex8(mix(seed, serial, 1)) + hex8(mix(seed, serial, 2)) + hex8(mix(seed, serial, 3)) + hex8(serial);

/** Message id of the Cloud API: Base64 of a record that holds the customer's number in plain digits. */
export function cloudId(seed: number, serial: number, waId: string, isInbound: boolean): string {
  const tail = `${hex8(mix(seed, serial, 7))}${hex8(mix(seed, serial, 8))}`.toUpperCase() + hex8(serial).slice(4).toUpperCase();
  const record = `\x1d${isInbound ? '\x18' : '\x19'}${String.fromCharCode(waId.length)}${waId}\x15\x02\x00${isInbound ? '\x12' : '\x11'}\x18\x14${tail}${hex8(serial)}\x00`;
  return `wamid.${Buffer.from(record, 'latin1').toString('base64')}`;
}

/** Message id of the On-Premises API: the customer's number two digits a byte, then random bytes. */
export function onpremId(seed: number, serial: number, waId: string): string {
  const isOdd = waId.length % 2 === 1;
  const digits = isOdd ? `${waId}f` : waId;
  const bytes = `8011${isOdd ? '87' : '06'}${digits}0209${hex8(mix(seed, serial, 7))}${hex8(serial)}`;
  return Buffer.from(bytes, 'hex').toString('base64url');
}
