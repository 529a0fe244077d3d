import type { Kind } from '../../db/kinds';
import { isProductList } from '../source/catalog-columns';
import { channelColumns, currencyOfCost } from '../source/channel-columns';
import { holdoutColumn } from '../source/holdout-list';
import { amountsInCurrency, invoiceColumns } from '../source/invoice-columns';
import { isMessageTable } from '../source/message-csv-row';
import { orderColumns } from '../source/order-columns';
import { names, person, phone } from './person-columns';

const moment = /^(?:.*_)?(?:at|time|timestamp|date|datetime|day|fecha|hora|data|ts|when)$|^(?:sent|created|date|time).*$/;
const day = names('date', 'day', 'fecha', 'data', 'dia', 'valid_on', 'rate_date', 'effective_date', 'period');
const money = names(
  'cost',
  'amount',
  'spend',
  'total',
  'charge',
  'charges',
  'fee',
  'price',
  'importe',
  'monto',
  'valor',
  'costo',
  'custo',
  'gasto',
  'total_amount',
  'net_amount',
  'total_cost',
  'subtotal',
);
const spent = names(...channelColumns.cost.filter((name) => !/^(?:amount|monto|importe|valor)$/.test(name)));
const template = /^template(?:_name|_id)?$|^plantilla$/;
const rate = names('rate', 'value', 'tasa', 'taxa', 'tipo_de_cambio', 'cotizacion', 'cotacao', 'exchange_rate', 'fx_rate', 'valor');
const quote = names(
  'quote',
  'quote_currency',
  'to',
  'to_currency',
  'currency',
  'moneda',
  'moeda',
  'target',
  'target_currency',
  'pair',
  'currency_pair',
);
const market = names('market', 'market_name', 'country', 'country_iso2', 'country_code', 'region', 'pais', 'mercado');
const category = names('category', 'conversation_category', 'type', 'categoria', 'pricing_category', 'conversation_type');
const pricedCategory =
  /^(?:marketing|utility|authentication(?:_international)?|service|business_initiated|user_initiated|notification)(?:_rate|_price|_fee)?$/;
const currencyColumn = /^(?:[a-z]{3}|[a-z]{3}_(?:to_)?[a-z]{3}|[a-z]{6})$/;

const invoicedAmount = [...invoiceColumns.amount, ...amountsInCurrency.keys()];
const invoicedPlace = [...invoiceColumns.account, ...invoiceColumns.country];

/** Headers that can only name an order, unlike `id` or `number`. */
const order = names(...orderColumns.order.filter((name) => !/^(?:id|number|numero|name|reference|referencia)$/.test(name)));
const orderedAt = names(...orderColumns.date);
const orderTotal = names(...orderColumns.total, ...orderColumns.subtotal);

/** Headers that only a list of blocked people has, in three languages. */
const blockedColumn =
  /^(?:rule|regla|regra)$|^suppress|^suprimid|^(?:un)?block(?:ed)?_|^(?:des)?bloquead|^(?:fecha|data)_(?:del?_|do_|da_)?(?:bloque|supres|exclusion)|^motivo_(?:del?_|do_)?bloque/;

type Rule = {
  readonly kind: Kind;
  readonly all: readonly RegExp[];
  readonly none?: readonly RegExp[];
  readonly also?: (columns: readonly string[]) => boolean;
};

/** Kinds of tables by their columns, the more particular before the more general. */
const rules: readonly Rule[] = [
  { kind: 'shopify_orders_csv', all: [/^lineitem_/, names('name', 'created_at', 'financial_status', 'total')] },
  { kind: 'shopify_orders_csv', all: [/^name$/, /^financial_status$/] },
  { kind: 'catalog', all: [/^handle$/, /^variant_(?:price|sku)$/] },
  {
    kind: 'catalog',
    all: [
      names('id', 'retailer_id', 'sku', 'content_id'),
      names('title', 'name'),
      names('price', 'sale_price'),
      names('availability', 'image_link', 'condition', 'link', 'google_product_category'),
    ],
  },
  { kind: 'twilio_messages', all: [/^(?:message_)?sid$/, /^direction$|^account_?sid$|^sentdate$|^date_sent$/, /^from$|^to$/] },
  { kind: 'orders_csv', all: [order, orderedAt, orderTotal], none: [/^invoice|^factura|^fatura/] },
  { kind: 'catalog', all: [], none: [order, phone, /^(?:sub_?)?total(?:_|$)/, /^customer|^cliente/], also: isProductList },
  {
    kind: 'rate_card_csv',
    all: [market, category, names('rate', 'price', 'tarifa', 'preco', 'fee', 'cost_per_conversation', 'cost_per_message')],
    none: [names('cost', 'amount', ...invoiceColumns.quantity)],
  },
  {
    kind: 'rate_card_csv',
    all: [market, pricedCategory],
    also: (columns) => columns.filter((name) => pricedCategory.test(name)).length > 1,
  },
  { kind: 'fx_rates_csv', all: [day, rate, quote], none: [person, market, /^(?:order|pedido|orden|id$|invoice|factura|channel|canal)/] },
  {
    kind: 'fx_rates_csv',
    all: [
      day,
      rate,
      names('from', 'from_currency', 'base', 'base_currency'),
      names('to', 'to_currency', 'quote', 'quote_currency', 'currency'),
    ],
  },
  {
    kind: 'fx_rates_csv',
    all: [day, currencyColumn],
    also: (columns) =>
      columns.every(
        (name) => day.test(name) || currencyColumn.test(name) || quote.test(name) || names('base', 'base_currency', 'from').test(name),
      ) && columns.some((name) => currencyColumn.test(name) && !day.test(name)),
  },
  { kind: 'messages_csv', all: [], also: isMessageTable },
  {
    kind: 'outbound_request_log',
    all: [phone, template, names('message_id', 'wamid', 'response_id', 'whatsapp_message_id', 'response', 'response_message_id')],
  },
  {
    kind: 'experiment_csv',
    all: [
      names('arm', 'variant', 'group', 'test_group', 'treatment', 'experiment_group', 'bucket'),
      /^convert(?:ed|s)?$|^conversion$|^purchased?$|^revenue$|^converted_at$/,
    ],
  },
  { kind: 'suppressions', all: [/^(?:numero_de_)?(?:telefono|telefone)$|^movil$/, blockedColumn] },
  { kind: 'suppressions', all: [phone, blockedColumn] },
  {
    kind: 'link_clicks',
    all: [
      /^link(?:_id|_url)?$|^short_?(?:url|link|code)$|^click_id$|^target(?:_url)?$|^clicked_at$/,
      /^click|^time$|^timestamp$|^.*_at$|^date$|^event_time$/,
      /^phone|^message_id$|^wamid$|^contact|^wa_id$|^person|^user/,
    ],
  },
  { kind: 'consents', all: [phone, /^consent|^opt_?(?:in|out)|^opted_|^accepts_marketing$|^subscribed$|^unsubscribed/] },
  { kind: 'holdout_list', all: [phone, holdoutColumn] },
  { kind: 'campaign_list', all: [phone, /^campaign(?:_name|_id)?$|^campana$|^campanha$|^assigned_at$/] },
  { kind: 'campaign_list', all: [phone, template], none: [/^direction$|^status$|^from$/] },
  { kind: 'events_csv', all: [person, names('step', 'event', 'event_type', 'event_name', 'action', 'stage', 'paso', 'etapa'), moment] },
  { kind: 'messages_csv', all: [/^direction$|^message_type$|^sender(?:_type)?$|^from$|^owner$/, phone, moment], none: [money] },
  { kind: 'messages_csv', all: [/^from$|^sender$|^de$|^remitente$|^remetente$/, /^to$|^recipient$|^para$|^destinatario$/, moment] },
  { kind: 'messages_csv', all: [/^message_?id$|^wamid$/, /^status$|^direction$|^type$/, moment] },
  {
    kind: 'partner_invoice_csv',
    all: [
      names(...invoiceColumns.document, ...invoiceColumns.month),
      names(...invoicedAmount, ...invoiceColumns.quantity),
      names(...invoiceColumns.quantity, ...invoiceColumns.category, ...invoiceColumns.description, ...invoiceColumns.country),
    ],
    none: [/^channel$|^canal$|^campaign/],
  },
  { kind: 'channel_costs_csv', all: [/^channel$|^canal$|^medium$|^medio$/, money], none: [/^order/] },
  {
    kind: 'channel_costs_csv',
    all: [names(...channelColumns.date), names(...channelColumns.channel), spent],
    none: [/^order|^pedido|^orden$|^invoice|^factura|^fatura/],
  },
  {
    kind: 'channel_costs_csv',
    all: [names(...channelColumns.date), names(...channelColumns.clicks, ...channelColumns.impressions)],
    none: [person, phone, /^order|^pedido|^orden$|^invoice|^factura|^fatura/],
    also: (columns) => columns.some((name) => spent.test(name) || currencyOfCost(name) !== null),
  },
  {
    kind: 'partner_invoice_csv',
    all: [
      /^invoice|^billing_(?:month|period)$|^period$|^month$|^mes$|^factura|^fatura/,
      money,
      /^quantity$|^units$|^conversations$|^messages$|^volume$|^description$|^item$|^category$|^concept|^cantidad$|^country$/,
    ],
  },
  {
    kind: 'partner_invoice_csv',
    all: [invoiceColumns.day, invoicedPlace, invoiceColumns.category, invoiceColumns.quantity, invoicedAmount].map((list) =>
      names(...list),
    ),
    none: [person, order, /^channel$|^canal$|^campaign/],
  },
  {
    kind: 'orders_csv',
    all: [
      /^(?:order|pedido|orden)(?:_.*)?$|^id$|^number$|^name$/,
      /^total|^amount$|^revenue$|^net_sales$|^valor|^monto$|^importe$|^n_revenue|^price$|^grand_total$/,
      /date|fecha|data|created|^currency$|^moneda$|^moeda$|_at$|^time$/,
    ],
  },
];

/** The kind whose columns a header has; null when it has those of none. */
export const csvKind = (columns: readonly string[]): Kind | null => rules.find((rule) => fits(rule, columns))?.kind ?? null;

function fits({ all, none, also }: Rule, columns: readonly string[]): boolean {
  const isThere = (column: RegExp): boolean => columns.some((name) => column.test(name));
  return all.every(isThere) && !none?.some(isThere) && (also?.(columns) ?? true);
}
