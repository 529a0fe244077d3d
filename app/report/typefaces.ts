import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const weights = [400, 500, 600, 700];
/** Latin first, then what names of other places need. */
const subsets = { latin: null, 'latin-ext': 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F' } as const;

/** In the project's folder, from which the server runs; a command may run from another one, and stands in the project itself. */
const folder = (): string =>
  [process.cwd(), join(process.argv[1] ?? '', '../../..')]
    .map((root) => join(root, 'node_modules/@fontsource/inter/files'))
    .find(existsSync) ?? '';

let made: string | null = null;

/** Style rules that carry the typeface, so that a report looks alike everywhere. Fixed weights: a PDF keeps a variable font as drawings. */
export function typefaces(): string {
  made ??= weights
    .map((weight) =>
      Object.entries(subsets)
        .map(([name, range]) => face(weight, name, range))
        .join(''),
    )
    .join('');
  return made;
}

function face(weight: number, subset: string, range: string | null): string {
  const data = readFileSync(join(folder(), `inter-${subset}-${weight}-normal.woff2`)).toString('base64');
  const only = range === null ? '' : ` unicode-range: ${range};`;
  return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format('woff2');${only} }\n`;
}
