/** A page of a workspace in the side bar: `path` below the workspace, `key` that opens it after g, `group` whose word stands above its first page. */
export interface Section {
  readonly name:
    | 'overview'
    | 'conversations'
    | 'promotions'
    | 'carts'
    | 'pricing'
    | 'lines'
    | 'suppression'
    | 'reports'
    | 'data'
    | 'settings';
  readonly path: string;
  readonly key: string;
  readonly group: 'answers' | 'cost' | 'deliver';
}

/** The pages that there are, in their order. */
export const sections: readonly Section[] = [
  { name: 'overview', path: '', key: 'r', group: 'answers' },
  { name: 'conversations', path: '/conversations', key: 'c', group: 'answers' },
  { name: 'promotions', path: '/promotions', key: 'p', group: 'answers' },
  { name: 'carts', path: '/carts', key: 'k', group: 'answers' },
  { name: 'pricing', path: '/pricing', key: 'm', group: 'cost' },
  { name: 'lines', path: '/lines', key: 'l', group: 'cost' },
  { name: 'suppression', path: '/suppression', key: 'x', group: 'cost' },
  { name: 'reports', path: '/reports', key: 'i', group: 'deliver' },
  { name: 'data', path: '/data', key: 'd', group: 'deliver' },
  { name: 'settings', path: '/settings', key: 's', group: 'deliver' },
];

/** The groups that have pages, in their order, each with its pages. */
export const sectionGroups: readonly (readonly [Section['group'], readonly Section[]])[] = (['answers', 'cost', 'deliver'] as const)
  .map((group) => [group, sections.filter((section) => section.group === group)] as const)
  .filter(([, pages]) => pages.length > 0);
