import { readJsonLines, readJsonValues } from '../../ingest/read/json';
import { pieces } from './staged-rows';

type Read = typeof readJsonLines;

async function readWith(read: Read, content: string | Buffer, size?: number): Promise<readonly (readonly [number, unknown])[]> {
  const told: (readonly [number, unknown])[] = [];
  await read(
    pieces(Buffer.from(content), size),
    1,
    (value, line) => told.push([line, value]),
    (line, { reason }) => told.push([line, `! ${reason}`]),
  );
  return told;
}
/** What JSON lines tell, line by line; a reject is its reason after `!`. */
export const lines = (content: string | Buffer, size?: number) => readWith(readJsonLines, content, size);
/** What JSON values tell, however they are laid out. */
export const values = (content: string | Buffer, size?: number) => readWith(readJsonValues, content, size);
