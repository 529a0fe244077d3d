import { sampleMonths } from './calendar';
import { countries } from './countries';
import type { Files } from './files';
import { itemAt, type Random } from './random';
import { orderFile, orderHeader, orderRows, type ShopOrder } from './shop';
import type { Tally } from './tally';

/** Writes each order into its month's export; some stand again in the next month's, unchanged or further on. */
export function orderExports(files: Files, tally: Tally, random: Random): (made: ShopOrder) => void {
  const opened = new Set<string>();

  function append(made: ShopOrder, inMonth: number, isDuplicate: boolean): void {
    const path = orderFile(made.country, inMonth);
    const end = itemAt(countries, made.country).code === 'MX' ? '\r\n' : '\n';
    if (!opened.has(path)) {
      opened.add(path);
      files.append(path, orderHeader + end);
      if (made.country === 0 && inMonth % 6 === 2) damaged(path, end, made);
    }
    files.append(path, orderRows(made).join(end) + end);
    tally.add('shopify_orders_csv', path, 1, isDuplicate ? 1 : 0, 0);
  }

  /** A row whose date does not exist. */
  function damaged(path: string, end: string, made: ShopOrder): void {
    const [row = ''] = orderRows({ ...made, number: made.month + 1, items: made.items.slice(0, 1) });
    files.append(path, row.replaceAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} [+-]\d{4}/g, '2021-02-31 25:61:00 -0500') + end);
    tally.add('shopify_orders_csv', path, 1, 0, 1);
  }

  return (made) => {
    const { fate, amounts, month } = made;
    const draw = random.next();
    const isLast = month + 1 >= sampleMonths;
    const isFirstPending = fate.payment === 'paid' && !fate.isCancelled && draw < 0.03 && !isLast;
    const isFirstPaid = fate.payment === 'partially_refunded' && draw < 0.3 && !isLast;
    if (isFirstPending) append({ ...made, fate: { ...fate, payment: 'pending', isFulfilled: false } }, month, false);
    else if (isFirstPaid) append({ ...made, fate: { ...fate, payment: 'paid' }, amounts: { ...amounts, refunded: 0 } }, month, false);
    else append(made, month, false);
    if (isFirstPending || isFirstPaid) append(made, month + 1, false);
    else if (draw > 0.985 && !isLast) append(made, month + 1, true);
  };
}
