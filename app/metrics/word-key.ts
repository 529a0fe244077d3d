/** Under which key of its group the words of something are that ingesting tells in English. */
export const wordKey = (group: 'kind' | 'reason' | 'detail', told: string): string =>
  `${group}_${told.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
