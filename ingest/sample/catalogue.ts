import { countries } from './countries';
import { itemAt } from './random';

/** A product of the catalogue; `priceUsd` is what its local prices are made from. */
export type Product = {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly priceUsd: number;
};

export const catalogId = '194836987003835';

const kinds: readonly (readonly [string, string, number])[] = [
  ['Lámpara de mesa', 'iluminacion', 24],
  ['Juego de sábanas', 'dormitorio', 31],
  ['Cojín tejido', 'sala', 11],
  ['Olla esmaltada', 'cocina', 38],
  ['Silla de comedor', 'muebles', 57],
  ['Espejo redondo', 'decoracion', 46],
  ['Alfombra de fique', 'sala', 72],
  ['Vajilla de 16 piezas', 'cocina', 64],
];
const colours = ['Arena', 'Azul noche', 'Terracota', 'Verde oliva', 'Blanco'];

export const products: readonly Product[] = kinds.flatMap(([title, category, price], kind) =>
  colours.map((colour, shade) => ({
    id: `AUR-${String(kind * colours.length + shade + 1).padStart(3, '0')}`,
    title: `${title} ${colour}`,
    category,
    priceUsd: price + shade * 2,
  })),
);

/** Cents of a product's price in the currency of a country: a round price of 2021 that is raised every half year. */
export function priceCents(product: number, country: number, month: number): number {
  const { perUsd } = itemAt(countries, country);
  const raised = itemAt(products, product).priceUsd * (1 + 0.03 * Math.floor(month / 6));
  if (perUsd === 1) return Math.round(raised * 100) - 1;
  const step = perUsd > 100 ? 10_000 : 10;
  return Math.round((raised * perUsd * 100) / step) * step;
}
