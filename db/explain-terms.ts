import type { NumberReference } from './explain-reference';
import type { Field, Fields } from './fields';

/** A number that a number is made of. */
export interface TermFields {
  readonly role: TermRole;
  readonly name: string;
  readonly fields: readonly Field[];
}

export type TermRole = 'numerator' | 'denominator' | 'addend' | 'from' | 'less';

/** Fields that add up to a field of the same metric. */
const sums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  charges: { cost: ['meta_fee', 'partner_fee', 'fixed_cost'], units: ['charged_units', 'free_units'] },
  roi: { cost: ['meta_fee', 'partner_fee', 'fixed_cost'] },
};

/** Names of the fields that the fields of a metric add up from, which have to be asked for beside them. */
export const addendNames = (metric: string, [name = '', ...others]: readonly string[]): readonly string[] =>
  others.length ? [] : (sums[metric]?.[name] ?? []);

/** What a number is made of: what is divided by what, what is added up, what is taken away. Nothing where it is counted as it stands. */
export function termsOf(metric: string, reference: Pick<NumberReference, 'fields' | 'per'>, known: Fields): readonly TermFields[] {
  const fields = reference.fields.flatMap((name) => known[name] ?? []);
  const per = reference.per.flatMap((name) => known[name] ?? []);
  const addends = fields.length > 1 ? fields.map(addend) : [];
  if (per.length)
    return [sumTerm('numerator', fields), ...addends, sumTerm('denominator', per), ...(per.length > 1 ? per.map(addend) : [])];
  const [field] = fields;
  if (addends.length || !field) return addends;
  if (field.ratio) return ratioTerms(field.ratio);
  const taken = takenApart(field);
  if (taken) return taken;
  return addendNames(metric, reference.fields)
    .flatMap((name) => known[name] ?? [])
    .map(addend);
}

function ratioTerms({ part, whole }: NonNullable<Field['ratio']>): readonly TermFields[] {
  return [
    { role: 'numerator', name: part.name, fields: [part] },
    ...(takenApart(part) ?? []),
    { role: 'denominator', name: whole.name, fields: [whole] },
  ];
}

/** What a difference is taken from, and what is taken; null where a difference has a name of its own and counts as it stands. */
function takenApart({ name, difference }: Field): readonly TermFields[] | null {
  if (!difference || !name.includes('_less_')) return null;
  const { from, less } = difference;
  return [
    { role: 'from', name: from.name, fields: [from] },
    { role: 'less', name: less.name, fields: [less] },
  ];
}

const addend = (field: Field): TermFields => ({ role: 'addend', name: field.name, fields: [field] });
const sumTerm = (role: TermRole, fields: readonly Field[]): TermFields => ({
  role,
  name: fields.map(({ name }) => name).join('_and_'),
  fields,
});

/** Names of what was counted for a field, in the order in which it is divided or taken away. */
export function countedNames(field: Field): readonly string[] {
  if (field.ratio) return [...new Set([...countedNames(field.ratio.part), ...countedNames(field.ratio.whole)])];
  const { difference } = field;
  return difference && field.name.includes('_less_') ? [...countedNames(difference.from), ...countedNames(difference.less)] : [field.name];
}
