/** How a field is typed and checked. */
export type FieldKind = 'text' | 'number' | 'percent' | 'day' | 'timezone' | 'currency' | 'duration' | 'model' | 'applies' | 'fixed';

interface Field {
  readonly name: string;
  readonly kind: FieldKind;
}

const field = <const Name extends string>(name: Name, kind: FieldKind) => ({ name, kind }) satisfies Field;

/** Fields of one row of each list of the settings. */
export const rowFields = {
  lines: [field('number', 'fixed'), field('name', 'text')],
  accounts: [field('id', 'fixed'), field('timezone', 'timezone'), field('currency', 'currency')],
  partners: [field('id', 'text'), field('name', 'text')],
  contracts: [
    field('from', 'day'),
    field('until', 'day'),
    field('currency', 'currency'),
    field('perMessage', 'number'),
    field('appliesTo', 'applies'),
    field('perConversation', 'number'),
    field('markup', 'percent'),
    field('monthly', 'number'),
    field('tax', 'percent'),
  ],
  fixedCosts: [
    field('name', 'text'),
    field('from', 'day'),
    field('until', 'day'),
    field('monthly', 'number'),
    field('currency', 'currency'),
  ],
} as const;

export const attributionFields = [
  field('model', 'model'),
  field('click', 'duration'),
  field('read', 'duration'),
  field('conversation', 'duration'),
  field('cart', 'duration'),
] as const;

export const choices = {
  model: ['last_touch', 'first_touch', 'linear'],
  applies: ['outbound', 'inbound', 'both', 'template'],
} as const;

/** Names that the fields have words for: `field_<name>`. */
export type FieldName =
  | (typeof rowFields)[keyof typeof rowFields][number]['name']
  | (typeof attributionFields)[number]['name']
  | 'timezone'
  | 'default';
