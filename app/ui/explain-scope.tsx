'use client';
import { useTranslations } from 'next-intl';
import { addDays } from '../metrics/days';
import type { Question } from '../metrics/question';
import { useFacts } from '../metrics/use-view';
import { filterNames } from '../metrics/view';
import type { Explanation } from '../server/explanation';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { useDimensionWords } from './use-dimension-words';
import { useFormats } from './use-formats';

interface ExplainScopeProps {
  readonly explanation: Explanation;
  readonly parameters: Question['parameters'];
}

/** The days and filters that a number is about, and the generation that it comes from. */
export function ExplainScope({ explanation: { answer, builtAt }, parameters }: ExplainScopeProps) {
  const t = useTranslations('explain');
  const format = useFormats();
  const facts = useFacts();
  const { from, to, timezone } = answer.scope;
  const span = from && to ? t('span', { from: format.day(from), to: format.day(addDays(to, -1)) }) : '';
  return (
    <>
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('filters')}</h3>
      <p>
        {span} <span className="text-faint">· {timezone}</span>
      </p>
      {facts && <FilterLines parameters={parameters} facts={facts} />}
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('origin')}</h3>
      <p className="text-soft">
        {builtAt
          ? t('generation', { id: answer.generation, at: format.instant(builtAt, timezone) })
          : t('unknown_build', { id: answer.generation })}
      </p>
    </>
  );
}

interface FilterLinesProps {
  readonly parameters: Question['parameters'];
  readonly facts: WorkspaceFacts;
}

function FilterLines({ parameters, facts }: FilterLinesProps) {
  const t = useTranslations('filters');
  const wordOf = useDimensionWords(facts);
  const chosen = filterNames.filter((name) => parameters[name]?.length);
  return chosen.map((name) => (
    <p key={name}>
      <span className="text-faint">{t(name)}:</span> {(parameters[name] ?? []).map((value) => wordOf(name, value)).join(', ')}
    </p>
  ));
}
