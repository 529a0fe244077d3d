const columns = [
  ...[
    'Name',
    'Financial Status',
    'Paid at',
    'Fulfillment Status',
    'Fulfilled at',
    'Currency',
    'Subtotal',
    'Shipping',
    'Taxes',
    'Total',
    'Created at',
  ],
  ...[
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Billing Country',
    'Phone',
    'Cancelled at',
    'Payment Method',
    'Refunded Amount',
    'Id',
    'Discount Code',
    'Note Attributes',
  ],
] as const;

/** Cells of one order that differ from a paid one of 100 dollars without tax and shipping. */
export type OrderCells = Partial<Record<(typeof columns)[number], string>>;

/** An export of Shopify: one row an order; `when` as `2022-03-07 13:00`, UTC. */
export function shopifyCsv(orders: readonly (readonly [name: string, when: string, cells?: OrderCells])[]): string {
  const rows = orders.map(([name, when, cells = {}]) => {
    const usual: OrderCells = {
      Name: `#${name}`,
      'Financial Status': 'paid',
      Currency: 'USD',
      Subtotal: '100.00',
      Shipping: '0.00',
      Taxes: '0.00',
      Total: cells.Subtotal ?? '100.00',
      'Created at': `${when.length === 16 ? `${when}:00` : when} +0000`,
      'Lineitem quantity': '1',
      'Lineitem name': 'Silla',
      'Lineitem price': '100.00',
      Id: `45000${name}`,
    };
    const row: OrderCells = { ...usual, ...cells };
    return columns.map((column) => (/[,"]/.test(row[column] ?? '') ? `"${row[column]}"` : (row[column] ?? ''))).join(',');
  });
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}
