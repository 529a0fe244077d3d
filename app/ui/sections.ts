/** A page of a workspace in the side bar: `path` below the workspace, `key` that opens it after g. */
export interface Section {
  readonly name: 'overview' | 'conversations' | 'promotions' | 'data' | 'settings';
  readonly path: string;
  readonly key: string;
}

/** The pages that there are, in their order. */
export const sections: readonly Section[] = [
  { name: 'overview', path: '', key: 'r' },
  { name: 'conversations', path: '/conversations', key: 'c' },
  { name: 'promotions', path: '/promotions', key: 'p' },
  { name: 'data', path: '/data', key: 'd' },
  { name: 'settings', path: '/settings', key: 's' },
];
