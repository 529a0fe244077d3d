import { stageFile } from './staged-rows';

export const header = [
  ...[
    'Name',
    'Email',
    'Financial Status',
    'Paid at',
    'Fulfillment Status',
    'Fulfilled at',
    'Currency',
    'Subtotal',
    'Shipping',
    'Taxes',
    'Total',
  ],
  ...[
    'Discount Code',
    'Discount Amount',
    'Created at',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Lineitem sku',
    'Lineitem discount',
  ],
  ...[
    'Billing Name',
    'Billing Country',
    'Billing Phone',
    'Shipping Country',
    'Shipping Phone',
    'Note Attributes',
    'Cancelled at',
    'Payment Method',
  ],
  ...['Refunded Amount', 'Id', 'Source', 'Phone'],
] as const;
export type Cells = Partial<Record<(typeof header)[number], string>>;

export const usual: Cells = {
  Name: '#1001',
  Email: 'ana@example.com',
  'Financial Status': 'paid',
  Currency: 'COP',
  Subtotal: '100000.00',
  Shipping: '8000.00',
  Taxes: '0.00',
  Total: '108000.00',
  'Created at': '2022-05-10 07:00:00 -0500',
  'Lineitem quantity': '2',
  'Lineitem name': 'Zapato',
  'Lineitem price': '50000.00',
  'Lineitem sku': 'SKU-1',
  'Billing Name': 'Ana Pérez',
  Phone: '3001112233',
  'Billing Country': 'CO',
  Id: '450789469',
};

const rowOf = (cells: Cells): string => header.map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`).join(',');
/** A file of Shopify's export with these rows. */
export const fileOf = (...rows: readonly Cells[]): string => [header.join(','), ...rows.map(rowOf)].join('\n');
export const stageOrders = (...rows: readonly Cells[]) => stageFile(fileOf(...rows));
/** A continuation row: a line item and blanks. */
export const item = (name: string, sku: string): Cells => ({
  Name: name,
  'Created at': usual['Created at'] ?? '',
  'Lineitem quantity': '1',
  'Lineitem sku': sku,
});
