import { columnName } from './column-name';
import type { Fields } from './field';
import type { Mapping } from './source';
import { cellOf } from './table-row';

const headers = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What an invoice may tell, with the headers it has for that in Spanish, Portuguese and English; the surer ones first. */
export const invoiceColumns = {
  month: headers(`
    billing_month billing_period invoice_month invoice_period usage_month period month periodo mes mes_de_facturacion mes_facturado mes_de_consumo
    mes_facturacion periodo_de_facturacion periodo_facturado mes_de_referencia mes_referencia mes_de_uso competencia mes_de_competencia
    periodo_de_cobranca mes_da_fatura`),
  year: headers('year ano anio billing_year'),
  day: headers(`
    usage_date usage_day service_date fecha_de_uso fecha_de_consumo fecha_consumo data_de_uso data_do_consumo day dia date fecha data start_date
    period_start fecha_inicio fecha_de_inicio data_inicio data_de_inicio desde inicio`),
  document: headers(`
    invoice_number invoice_id invoice_no invoice factura numero_de_factura numero_factura n_factura nro_factura no_factura folio fatura numero_da_fatura
    numero_fatura nota_fiscal document_number documento numero_de_documento`),
  issued: headers(`
    invoice_date issue_date issued_at issued_on fecha_de_factura fecha_factura fecha_de_emision fecha_emision data_da_fatura data_de_emissao
    data_emissao`),
  account: headers(`
    account_id waba_id waba account whatsapp_business_account waba_account cuenta_waba conta_waba id_waba id_de_waba id_da_waba cuenta id_cuenta id_de_cuenta id_de_la_cuenta conta id_da_conta id_conta`),
  line: headers(`
    business_number business_phone business_phone_number line sender sender_number from linea linha numero_de_whatsapp numero_whatsapp numero_do_whatsapp numero_de_negocio
    remitente remetente`),
  partner: headers('partner provider proveedor fornecedor parceiro socio'),
  country: headers(`
    country country_code destination_country recipient_country pais pais_destino pais_de_destino pais_do_destinatario destination destino market
    market_name mercado region regiao`),
  category: headers(`
    conversation_category message_category pricing_category category categoria conversation_type tipo_de_conversacion tipo_de_conversa
    tipo_conversacion categoria_de_conversacion categoria_da_conversa tipo_de_mensaje message_type conversation_direction direction tipo type`),
  description: headers(`
    description descripcion descricao concept concepto conceito item detalle detalhe detail product producto produto service servicio servico
    line_item`),
  pricing: headers(`
    pricing_type charge_type billing_type tipo_de_cobro tipo_cobro tipo_de_cobranca tipo_cobranca tipo_de_tarifa free_reason`),
  quantity: headers(`
    billable_conversations billed_conversations charged_conversations conversaciones_facturadas conversaciones_cobradas conversas_cobradas
    conversaciones_facturables conversas_faturadas billable_messages charged_messages billed_messages mensajes_facturados mensagens_faturadas
    quantidade_de_conversas cantidad_de_conversaciones billable billable_units charged_units quantity qty units cantidad cant unidades conversations conversaciones conversas messages mensajes mensagens volume volumen
    quantidade qtd qtde count total_conversations`),
  free: headers(`
    free_conversations free_units free free_tier conversaciones_gratis conversaciones_gratuitas gratis gratuitas conversas_gratuitas gratuitos`),
  price: headers(`
    unit_price unit_cost price_per_conversation price_per_message price rate tarifa tarifa_unitaria precio precio_unitario costo_unitario preco
    preco_unitario valor_unitario custo_unitario`),
  amount: headers(`
    net_amount subtotal amount charge charges cost total_cost importe importe_neto monto monto_neto costo costo_total custo custo_total valor
    valor_liquido neto line_total net_total billed_amount total_neto total_linea total_liquido total total_amount importe_total monto_total valor_total`),
  tax: headers('tax tax_amount taxes vat iva importe_iva impuesto impuestos imposto impostos valor_imposto'),
  currency: headers('currency currency_code billing_currency moneda moeda divisa'),
} as const;

const currencyEndings: Readonly<Record<string, string>> = {
  ...{ usd: 'USD', us: 'USD', eur: 'EUR', brl: 'BRL', r: 'BRL', mxn: 'MXN', cop: 'COP', ars: 'ARS', clp: 'CLP', pen: 'PEN' },
  ...{ gbp: 'GBP', inr: 'INR', idr: 'IDR' },
};

/** Headers of an amount that also name its currency, as `Importe (USD)` and `Valor (R$)` do. */
export const amountsInCurrency: ReadonlyMap<string, string> = new Map(
  invoiceColumns.amount.flatMap((name) => Object.entries(currencyEndings).map(([ending, code]) => [`${name}_${ending}`, code] as const)),
);

export type InvoiceField = keyof typeof invoiceColumns;
export const invoiceFields = Object.keys(invoiceColumns) as readonly InvoiceField[];
export const invoiceNumbers = ['quantity', 'free', 'price', 'amount', 'tax'] as const satisfies readonly InvoiceField[];
export const invoiceDates = ['day', 'issued', 'month'] as const satisfies readonly InvoiceField[];

/** Fields that a mapping may give for the whole file in place of a column, and how such a value looks. */
const wholeFile: Partial<Readonly<Record<InvoiceField, RegExp>>> = {
  month: /^20\d\d-\d\d$/,
  currency: /^[A-Z]{3}$/,
  account: /^\d{6,20}$/,
  partner: /^[\w-]{1,60}$/,
};

/** The value that a mapping gives a field for the whole file; '' where it names a column or nothing. */
export const givenForFile = (field: InvoiceField, mapping: Mapping | undefined): string => {
  const given = mapping?.[field] ?? '';
  return wholeFile[field]?.test(given) ? given : '';
};

/** The columns that may hold a field: the mapped one alone, else those of the usual names. */
export const invoiceColumnsFor = (field: InvoiceField, mapping: Mapping | undefined): readonly string[] =>
  mapping?.[field] === undefined || givenForFile(field, mapping) !== '' ? usual(field) : [columnName(mapping[field])];

const usual = (field: InvoiceField): readonly string[] =>
  field === 'amount' ? [...invoiceColumns.amount, ...amountsInCurrency.keys()] : invoiceColumns[field];

/** What one row of an invoice says; '' where it says nothing. */
export type InvoiceRow = Readonly<Record<InvoiceField, string>>;

/** The cells of a row by field; a value for the whole file stands where the row's own cell is blank. */
export function invoiceRow(row: Fields, mapping: Mapping | undefined): InvoiceRow {
  const told = { ...blankRow };
  for (const field of invoiceFields) told[field] = cellOf(row, ...invoiceColumnsFor(field, mapping)) || givenForFile(field, mapping);
  const header = told.currency === '' ? invoiceColumnsFor('amount', mapping).find((column) => cellOf(row, column) !== '') : undefined;
  return header === undefined ? told : { ...told, currency: amountsInCurrency.get(header) ?? '' };
}

const blankRow: Record<InvoiceField, string> = Object.assign({}, ...invoiceFields.map((field) => ({ [field]: '' })));
