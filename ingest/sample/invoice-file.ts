import { monthName } from './calendar';
import { accounts } from './company';
import { origins } from './windows';

/** A row of an invoice: conversations of one country and origin (a place in `origins`), and what is asked for them in cents. */
export type InvoiceRow = { readonly country: string; readonly origin: number; readonly units: number; readonly cents: number };

/** The file of an account's invoice, in the partner's language, with a line of tax and one of the total. */
export function invoiceFile(account: number, month: number, rows: readonly InvoiceRow[]) {
  const name = monthName(month);
  const { id = '', partner = '' } = accounts[account] ?? {};
  const number = `${partner.toUpperCase()}-${name}`;
  const total = rows.reduce((sum, { cents }) => sum + cents, 0);
  const tax = Math.round(total * (account === 0 ? 0.19 : 0.16));
  const text = account === 0 ? spanish(number, name, id, rows, total, tax) : english(number, name, id, rows, total, tax);
  return { path: `invoices/${partner}_${name}.csv`, text, records: rows.length + 2 };
}

const spanishOrigins = ['Iniciada por la empresa', 'Iniciada por el cliente', 'Punto de entrada gratuito'];

function spanish(number: string, name: string, id: string, rows: readonly InvoiceRow[], total: number, tax: number): string {
  const money = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
  const period = `${name.slice(5)}/${name.slice(0, 4)}`;
  const lines = rows.map(
    ({ country, origin, units, cents }) => `${number};${period};${id};${country};${spanishOrigins[origin]};${units};${money(cents)};USD`,
  );
  return [
    'Factura;Período;Cuenta;País;Categoría;Cantidad;Importe;Moneda',
    ...lines,
    `${number};${period};${id};;IVA 19 %;;${money(tax)};USD`,
    `;;;;Total a pagar;;${money(total + tax)};USD`,
    '',
  ].join('\r\n');
}

function english(number: string, name: string, id: string, rows: readonly InvoiceRow[], total: number, tax: number): string {
  const money = (cents: number): string => (cents / 100).toFixed(2);
  const lines = rows.map(
    ({ country, origin, units, cents }) => `${number},${name},${id},${country},${origins[origin]},${units},${money(cents)},USD`,
  );
  return [
    'invoice_number,billing_month,account_id,country,category,quantity,amount,currency',
    ...lines,
    `${number},${name},${id},,VAT 16%,,${money(tax)},USD`,
    `,,,,Total,,${money(total + tax)},USD`,
    '',
  ].join('\n');
}
