/**
 * The page of each anchor of a PDF that Chromium printed, from 1: its catalogue names the anchors' pages (`/Dests`) and the tree of pages tells
 * their order, all of it outside compressed streams (measured with Chromium 156). Null where that is not so.
 */
export function anchorPages(pdf: Buffer): ReadonlyMap<string, number> | null {
  const text = pdf.toString('latin1');
  const catalogue = /\/Type \/Catalog[\s\S]*?endobj/.exec(text)?.[0] ?? '';
  const [, tree] = /\/Pages (\d+) 0 R/.exec(catalogue) ?? [];
  const [, named] = /\/Dests (\d+) 0 R/.exec(catalogue) ?? [];
  if (tree === undefined || named === undefined) return null;
  const pages = leaves(text, tree);
  const told = [...objectOf(text, named).matchAll(/\/([A-Za-z0-9_-]+) \[(\d+) 0 R/g)];
  return new Map(told.flatMap(([, anchor = '', page = '']) => (pages.includes(page) ? [[anchor, pages.indexOf(page) + 1] as const] : [])));
}

/** The pages under a node of the tree, by the numbers of their objects, in their order. */
function leaves(text: string, node: string): readonly string[] {
  const [, kids] = /\/Kids \[([^\]]*)\]/.exec(objectOf(text, node)) ?? [];
  return kids === undefined ? [node] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leaves(text, kid));
}

function objectOf(text: string, number: string): string {
  const start = text.indexOf(`\n${number} 0 obj\n`);
  return start < 0 ? '' : text.slice(start, text.indexOf('endobj', start));
}
