import { AppError } from '../../db/errors';

const mostText = 64 * 1024 * 1024;

/**
 * The elements of one name in an XML text that comes piece by piece, each whole from its opening to its closing tag. Elements of that name never
 * lie in each other.
 */
export async function* elements(source: AsyncIterable<Buffer>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])[^>]*>`, 'g');
  const closing = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
  let text = '';
  for await (const piece of source) {
    text += decoder.decode(piece, { stream: true });
    let done = 0;
    for (;;) {
      opening.lastIndex = done;
      const opened = opening.exec(text);
      if (opened === null) {
        done = Math.max(done, text.lastIndexOf('<'));
        break;
      }
      if (opened[0].endsWith('/>')) {
        done = opening.lastIndex;
        yield opened[0];
        continue;
      }
      closing.lastIndex = opening.lastIndex;
      if (closing.exec(text) === null) {
        done = opened.index;
        break;
      }
      done = closing.lastIndex;
      yield text.slice(opened.index, done);
    }
    text = text.slice(done);
    if (text.length > mostText) throw new AppError('unreadable', `a ${name} of the workbook is larger than 64 MB; save its sheet as CSV`);
  }
}
