'use client';
import { useTranslations } from 'next-intl';
import type { FilterName } from '../metrics/view';
import type { Choice, WorkspaceFacts } from '../server/workspace-facts';
import { ChoiceFilter, type NamedChoice } from './choice-filter';
import { useDimensionWords } from './use-dimension-words';

interface DimensionFilterProps {
  readonly name: FilterName;
  readonly facts: WorkspaceFacts;
  readonly chosen: readonly string[];
  /** Said on the chip when it does not count where it stands. */
  readonly note?: string;
  readonly choose: (values: readonly string[]) => void;
}

/** The filter of a dimension with the values that the data have, by their names; a value chosen elsewhere that they lack is offered too. */
export function DimensionFilter({ name, facts, chosen, note, choose }: DimensionFilterProps) {
  const t = useTranslations('filters');
  const wordOf = useDimensionWords(facts);
  const known: readonly Choice[] = { country: facts.countries, line: facts.lines, partner: facts.partners, origin: facts.origins }[name];
  const values = [...known.map(({ value }) => value), ...chosen.filter((value) => !known.some((choice) => choice.value === value))];
  const choices: readonly NamedChoice[] = values.map((value) => ({ value, name: wordOf(name, value) }));
  const noted = note === undefined ? {} : { note };
  return <ChoiceFilter label={t(name)} all={t(`all_${name}`)} choices={choices} chosen={chosen} choose={choose} {...noted} />;
}
