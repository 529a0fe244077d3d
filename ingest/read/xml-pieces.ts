import { AppError } from '../../db/errors';

const mostText = 64 * 1024 * 1024;
const [blank, slash, greater] = [32, 47, 62];

/**
 * The elements of one name in an XML text that comes piece by piece, each whole from its opening to its closing tag: those that end in one piece
 * together. Elements of that name never lie in each other, and all have the name space of the first.
 */
export async function* elements(source: AsyncIterable<Buffer>, name: string): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder('utf-8');
  const first = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s/>])`);
  let prefix: string | undefined;
  let text = '';
  for await (const piece of source) {
    text += decoder.decode(piece, { stream: true });
    prefix ??= first.exec(text)?.[1];
    const found: string[] = [];
    const done = prefix === undefined ? Math.max(0, text.lastIndexOf('<')) : gather(text, `${prefix}${name}`, found);
    if (found.length > 0) yield found;
    text = text.slice(done);
    if (text.length > mostText) throw new AppError('unreadable', `a ${name} of the workbook is larger than 64 MB; save its sheet as CSV`);
  }
}

/** Adds the elements that are whole to `found`, and gives where the rest of the text begins. */
function gather(text: string, name: string, found: string[]): number {
  let done = 0;
  for (;;) {
    const opened = tagAt(text, `<${name}`, done);
    if (opened === -1) return Math.max(done, text.lastIndexOf('<'));
    const head = text.indexOf('>', opened);
    if (head === -1) return opened;
    const closed = text.charCodeAt(head - 1) === slash ? head : closingEnd(text, name, head);
    if (closed === -1) return opened;
    done = closed + 1;
    found.push(text.slice(opened, done));
  }
}

function closingEnd(text: string, name: string, from: number): number {
  const closing = tagAt(text, `</${name}`, from);
  return closing === -1 ? -1 : text.indexOf('>', closing);
}

/** Where a tag begins that is `opening` and no longer name; -1 without one. */
export function tagAt(text: string, opening: string, from: number): number {
  for (let at = text.indexOf(opening, from); at !== -1; at = text.indexOf(opening, at + 1)) {
    const next = text.charCodeAt(at + opening.length);
    if (next <= blank || next === slash || next === greater) return at;
  }
  return -1;
}
