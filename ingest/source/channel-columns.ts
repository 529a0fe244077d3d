import { headers } from './headers';

/** What a table of the costs of other channels may tell, with the headers it has for that in Spanish, Portuguese and English. */
export const channelColumns = {
  date: headers(
    'date day fecha dia data report_date date_start reporting_starts fecha_de_inicio inicio_del_informe data_de_inicio month mes',
  ),
  channel: headers(`
    channel canal channel_name nombre_del_canal nome_do_canal utm_source source fuente fonte origen origem platform plataforma medium
    medio publisher_platform network red rede`),
  cost: headers(`
    cost costs spend spent amount_spent ad_spend total_cost total_spend costo coste costos gasto gastos importe_gastado inversion
    inversion_publicitaria custo custos valor_gasto valor_usado investimento monto importe amount valor`),
  currency: headers('currency currency_code moneda codigo_de_moneda divisa moeda codigo_da_moeda account_currency'),
  campaign: headers('campaign campaign_name utm_campaign campana nombre_de_la_campana campanha nome_da_campanha'),
  clicks: headers('clicks link_clicks clics clicks_en_el_enlace cliques'),
  impressions: headers('impressions impresiones impressoes'),
} as const;

export type ChannelField = keyof typeof channelColumns;
export const channelFields = Object.keys(channelColumns) as readonly ChannelField[];

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
export const isCurrency = (written: string | undefined): written is string => currencies.has(written ?? '');

/** The currency that the header of a cost names, such as `amount_spent_usd`; null for any other column. */
export function currencyOfCost(column: string): string | null {
  const [, cost = '', written = ''] = /^(.+)_([a-z]{3})$/.exec(column) ?? [];
  const currency = written.toUpperCase();
  return channelColumns.cost.includes(cost) && isCurrency(currency) ? currency : null;
}
