import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WorkbookCell, workbook } from '../fixtures/workbook';
import { measure } from './measure';

const products = 100_000;

const header = [
  ...['id', 'title', 'description', 'availability', 'condition', 'price', 'link', 'image_link', 'brand', 'google_product_category'],
  ...[
    'quantity_to_sell_on_facebook',
    'sale_price',
    'item_group_id',
    'gender',
    'color',
    'size',
    'age_group',
    'material',
    'gtin',
    'custom_label_0',
  ],
];

/** Loads a workbook of 100,000 products with the twenty columns of Meta's feed into a workspace of its own. */
export async function benchmarkCatalogue(
  folder: string,
  environment: Readonly<Record<string, string>>,
  say: (step: string, seconds: number, count: number, peakMb: number | null) => void,
): Promise<void> {
  const file = join(folder, 'catalogue_2022-05-12.xlsx');
  if (!existsSync(file)) writeFileSync(file, workbook([{ name: 'Productos', rows: rows() }]));
  rmSync(environment.VENTANA_DATA ?? '', { recursive: true, force: true });
  const loaded = await measure('ingest/run.ts', ['bench', file, '--json'], environment);
  const { totals } = JSON.parse(loaded.output);
  if (totals.accepted !== products) throw new Error(`${totals.accepted} of ${products} products were accepted`);
  say(`catalogue of ${products} products in XLSX: stage, build, publish`, loaded.seconds, products, loaded.peakMb);
}

function* rows(): Generator<readonly WorkbookCell[]> {
  yield header.map((name) => `# Required | ${name}`);
  yield header;
  for (let product = 0; product < products; product++) {
    yield [
      ...[
        `SKU-${product}`,
        `Producto número ${product}`,
        `Descripción larga y distinta del producto ${product}, hecho a mano en colores ${product % 7}`,
      ],
      ...[product % 9 === 0 ? 'out of stock' : 'in stock', 'new', `${(product % 900) + 10}.50 COP`],
      ...[`https://shop.example/p/${product}`, `https://cdn.shop.example/p/${product}.jpg`, 'Aurora', 'Casa > Cocina'],
      ...[
        product % 100,
        '',
        `G${product >> 3}`,
        'unisex',
        `color ${product % 13}`,
        'M',
        'adult',
        'algodón',
        8_806_090_000_000 + product,
        'x',
      ],
    ];
  }
}
