import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

/** A stretch of a file that ends behind a line; `firstLine` counts from 1. */
export type Part = { readonly start: number; readonly end: number; readonly firstLine: number };

/** What one pass over a file's bytes tells. */
export type Scan = { readonly sha256: string; readonly bytes: number; readonly parts: readonly Part[] };

const pieceBytes = 4 << 20;
const newline = 10;

/** Bytes a part should have: enough parts to keep two workers busy to the end, few enough for DuckDB to open them all. */
export const suitablePartBytes = (fileBytes: number): number => Math.min(64 << 20, Math.max(16 << 20, Math.ceil(fileBytes / 32)));

/** Hashes a file of `bytes` bytes and cuts it behind the first line end after every `partBytes`; what was appended since is left alone. */
export async function scanFile(file: FileHandle, bytes: number, partBytes: number, onBytes: (count: number) => void): Promise<Scan> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(1, bytes)));
  const parts: Part[] = [];
  let part = { start: 0, firstLine: 1 };
  let line = 1;
  let offset = 0;
  while (offset < bytes) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, bytes - offset), offset);
    if (bytesRead === 0) break;
    const piece = buffer.subarray(0, bytesRead);
    hash.update(piece);
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) {
      line += 1;
      const end = offset + at + 1;
      if (end - part.start < partBytes) continue;
      parts.push({ ...part, end });
      part = { start: end, firstLine: line };
    }
    offset += bytesRead;
    onBytes(bytesRead);
  }
  if (part.start < offset) parts.push({ ...part, end: offset });
  return { sha256: hash.digest('hex'), bytes: offset, parts };
}
