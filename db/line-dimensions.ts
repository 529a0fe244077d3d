import type { Expression } from './facts';

/** Where the tables of a line's life keep what they are cut by. */
export const lineDimensions = (table: { readonly line: Expression; readonly partner: Expression; readonly account: Expression }) => ({
  line: table.line,
  partner: table.partner,
  account: table.account,
});
