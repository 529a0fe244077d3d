import { Children, isValidElement, type ReactNode } from 'react';

/** Pieces of a sentence in which no line begins with the punctuation that follows a number: a browser may break on either side of a button. */
export function glued(pieces: readonly ReactNode[]): ReactNode {
  const nodes = Children.toArray(pieces as ReactNode[]);
  const joined = nodes.map((node, index): ReactNode => {
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    if (typeof node === 'string') return isValidElement(before) ? node.slice(punctuationOf(node).length) : node;
    if (!isValidElement(node)) return node;
    const mark = typeof after === 'string' ? punctuationOf(after) : '';
    return mark === '' ? (
      node
    ) : (
      <span key={node.key} className="whitespace-nowrap">
        {node}
        {mark}
      </span>
    );
  });
  return Children.toArray(joined);
}

const punctuationOf = (text: string): string => /^[,;:.)]*/.exec(text)?.[0] ?? '';
