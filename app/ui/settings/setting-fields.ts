/** How a field is typed and checked. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'percent'
  | 'day'
  | 'instant'
  | 'timezone'
  | 'currency'
  | 'duration'
  | 'model'
  | 'applies'
  | 'category'
  | 'fixed'
  | Listed;

/** Kinds that are texts with a list of what is known: phone number ids, accounts and partners. */
export type Listed = 'phone' | 'account' | 'partner';

interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** The word for it, where the same name means another thing elsewhere. */
  readonly word: string;
}

const field = <const Name extends string, const Word extends string = Name>(name: Name, kind: FieldKind, word?: Word) =>
  ({ name, kind, word: (word ?? name) as Word }) satisfies Field;

/** Fields of one row of each list of the settings. */
export const rowFields = {
  lines: [field('number', 'fixed'), field('name', 'text')],
  spans: [
    field('id', 'phone', 'phone_id'),
    field('account', 'account'),
    field('partner', 'partner'),
    field('from', 'instant'),
    field('until', 'instant'),
  ],
  margins: [field('category', 'text'), field('margin', 'percent', 'default')],
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
  category: ['marketing', 'utility', 'authentication'],
} as const;

/** Names that the fields have words for: `field_<name>`. */
export type FieldName =
  | (typeof rowFields)[keyof typeof rowFields][number]['word']
  | (typeof attributionFields)[number]['word']
  | 'timezone'
  | 'templateCategory'
  | 'default';
