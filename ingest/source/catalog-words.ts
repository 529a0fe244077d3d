import { columnName } from './column-name';
import { cellClaim } from './order-words';

/** Whether a product can be had, in the words of Meta's feeds. */
export type Availability = 'in_stock' | 'out_of_stock' | 'preorder' | 'available_for_order' | 'discontinued';

const words: Readonly<Record<Availability, readonly string[]>> = {
  in_stock: `in_stock instock available disponible disponibles en_stock en_existencia hay hay_stock con_stock limited low_stock
    disponivel em_estoque onbackorder on_backorder`.split(/\s+/),
  out_of_stock: `out_of_stock outofstock oos sold_out unavailable not_available mark_as_sold agotado agotada agotados sin_stock
    sin_existencia sin_existencias no_disponible fuera_de_stock no_hay esgotado esgotada sem_estoque fora_de_estoque indisponivel
    nao_disponivel`.split(/\s+/),
  preorder: 'preorder pre_order preventa pre_venta pre_venda prevenda'.split(' '),
  available_for_order: 'available_for_order backorder bajo_pedido por_encargo por_pedido sob_encomenda'.split(' '),
  discontinued: `discontinued archived descontinuado descontinuada discontinuado archivado arquivado draft borrador rascunho inactive
    inactivo inativo`.split(/\s+/),
};

const known: ReadonlyMap<string, Availability> = new Map(
  (Object.entries(words) as [Availability, readonly string[]][]).flatMap(([state, list]) => list.map((word) => [word, state] as const)),
);

/** A shop's word for whether a product can be had, in Spanish, Portuguese or English, or a yes or no; null when it is none that is known. */
export function availability(written: string): Availability | null {
  const word = columnName(written);
  if (word === '') return null;
  const state = known.get(word);
  if (state !== undefined) return state;
  const claim = cellClaim(written);
  return claim === null ? null : claim ? 'in_stock' : 'out_of_stock';
}

/** True for what takes a product out of the shop, where a column tells of that apart from the stock. */
export const isWithdrawn = (written: string): boolean => known.get(columnName(written)) === 'discontinued';

const signs: readonly (readonly [RegExp, string])[] = [
  [/R\$/, 'BRL'],
  [/US\$|U\$S/, 'USD'],
  [/S\//, 'PEN'],
  [/€/, 'EUR'],
  [/£/, 'GBP'],
];
const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** The currency that a price cell names by its code or by a sign that only one currency has; null for a bare `$` or number. */
export function currencyIn(cell: string): string | null {
  const code = /\b([A-Za-z]{3})\b/.exec(cell.replace(/\d/g, ' '))?.[1]?.toUpperCase();
  if (code !== undefined && codes.has(code)) return code;
  return signs.find(([sign]) => sign.test(cell))?.[1] ?? null;
}

/** A currency's code as a cell or a mapping writes it; null for anything else. */
export function currencyCode(written: string): string | null {
  const code = written.trim().toUpperCase();
  return codes.has(code) ? code : null;
}
