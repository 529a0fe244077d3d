import { monthName, sampleMonths } from './calendar';
import { products } from './catalogue';
import { countries } from './countries';
import { itemAt } from './random';
import { catalogued, type Shelf } from './shelf';

/** A whole file of the sample and the records it tells. */
type CatalogueFile = { readonly path: string; readonly text: string; readonly records: number };

/** The shop's catalogues: a feed of Meta's commerce manager a month for Colombia, for Mexico and Brazil a list with the stock of each half month. */
export const catalogueFiles = (shelf: Shelf): readonly CatalogueFile[] =>
  catalogued.flatMap(({ country, isHalfMonthly }) =>
    isHalfMonthly ? [stockList(shelf, country)] : Array.from({ length: sampleMonths }, (_, month) => metaFeed(shelf, country, month)),
  );

const feedHeader = [
  'id',
  'title',
  'description',
  'availability',
  'condition',
  'price',
  'link',
  'image_link',
  'brand',
  'item_group_id',
  'product_type',
  'quantity_to_sell_on_facebook',
] as const;

function metaFeed(shelf: Shelf, country: number, month: number): CatalogueFile {
  const { code, currency } = itemAt(countries, country);
  const rows = products.map(({ id, title, category }, product) => {
    const left = shelf.quantity(product, country, month * 2);
    return [
      id,
      title,
      `"${title}, hecho a mano para Aurora Hogar"`,
      left === 0 ? 'out of stock' : 'in stock',
      'new',
      `${cents(shelf.listedCents(product, country, month))} ${currency}`,
      `https://aurora.example/p/${id.toLowerCase()}`,
      `https://cdn.aurora.example/p/${id.toLowerCase()}.jpg`,
      'Aurora',
      `AUR-G${Math.floor(product / 5) + 1}`,
      category,
      left,
    ].join(',');
  });
  const explanation = feedHeader.map((name) => `# Required | ${name}`).join(',');
  return {
    path: `catalog/aurora_${code.toLowerCase()}_${monthName(month)}-01.csv`,
    text: `\ufeff${[explanation, feedHeader.join(','), ...rows].join('\n')}\n`,
    records: rows.length,
  };
}

function stockList(shelf: Shelf, country: number): CatalogueFile {
  const { code, currency, language } = itemAt(countries, country);
  const header =
    language === 'es'
      ? 'Fecha de corte;Código;Producto;Categoría;Precio;Moneda;Existencias'
      : 'Data do estoque;Código;Produto;Categoria;Preço;Moeda;Estoque';
  const rows = Array.from({ length: sampleMonths * 2 }, (_, period) =>
    products.map(({ id, title, category }, product) => {
      const month = Math.floor(period / 2);
      const price = cents(shelf.listedCents(product, country, month)).replace('.', ',');
      const day = `${period % 2 === 0 ? '01' : '16'}/${monthName(month).slice(5)}/${monthName(month).slice(0, 4)}`;
      return [day, id, title, category, price, currency, shelf.quantity(product, country, period)].join(';');
    }),
  ).flat();
  const path = `catalog/${language === 'es' ? 'existencias' : 'estoque'}_${code.toLowerCase()}.csv`;
  return { path, text: `${[header, ...rows].join('\n')}\n`, records: rows.length };
}

const cents = (amount: number): string => (amount / 100).toFixed(2);
