'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type FigureName, verdictWords } from '../i18n/verdict-words';
import { annotationsQuery } from '../metrics/queries';
import { verdictOf } from '../metrics/verdict';
import { verdictNumbers } from '../metrics/verdict-numbers';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { glued } from './glued';
import { NumberButton } from './number-button';
import { useOverview } from './overview/use-overview';
import { Skeleton } from './skeleton';
import { useDimensionWords } from './use-dimension-words';
import { useFormats } from './use-formats';
import { figureReference } from './verdict-figures';

/** Numbers that answer the question; the others stand beside them. */
const strong: readonly FigureName[] = ['earned', 'cost', 'now', 'unrated'];
const place = 'mb-4 max-w-[62em]';

/** The sentence that answers the first question of the overview; each of its numbers opens what explains it. */
export function Verdict({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('verdict');
  const format = useFormats();
  const nameOf = useDimensionWords(facts);
  const panel = useOverview(facts, 'verdict');
  const { data, isError } = useQuery(annotationsQuery(facts.workspace));
  if (panel.state === 'failed' || (isError && !data)) return null;
  if (panel.state === 'loading' || !data)
    return (
      <div className={place}>
        <Skeleton height={58} />
      </div>
    );
  const { view, compared, questions } = panel.context;
  const verdict = verdictOf(verdictNumbers(panel.answers, { view, compared, facts, annotations: data.annotations }));
  const say = (key: Parameters<typeof t>[0], values: Readonly<Record<string, string>>): string => t(key, values);
  const only = (['country', 'line', 'partner'] as const).flatMap((name) => (view.filters[name] ?? []).map((value) => nameOf(name, value)));
  const words = verdictWords(verdict, { format, currency: facts.currency, only, nameOf, say });
  const numberOf = (name: FigureName): ReactNode => {
    const figure = words.figures[name];
    const number = figureReference(name, { verdict, questions: questions.verdict, compared });
    if (!figure || !number) return figure?.shown;
    return <NumberButton className={strong.includes(name) ? 'font-[650]' : ''} target={{ ...number, ...figure, title: '' }} />;
  };
  const tags = Object.fromEntries(Object.keys(words.figures).map((name) => [name, () => numberOf(name as FigureName)]));
  const told = (keys: readonly Parameters<typeof t>[0][]): readonly ReactNode[] =>
    keys.flatMap((key, index) => [index > 0 && '; ', t.rich(key, { ...words.values, ...tags })]);
  return (
    <p
      aria-live="polite"
      className={`num ${place} text-lg leading-[1.36] font-medium tracking-[-0.012em] text-pretty phone:text-[21px]`}
      data-verdict={verdict.claim.kind}
    >
      {glued([...told(words.clauses), words.quiet.length === 0 && '.'])}
      {words.quiet.length > 0 && <span className="text-faint">{glued([' (', ...told(words.quiet), ')'])}</span>}
      {words.quiet.length > 0 && '.'}
    </p>
  );
}
