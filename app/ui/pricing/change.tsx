'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { type PricingFigure, pricingVerdictWords } from '../../i18n/pricing-verdict-words';
import type { NumberReference } from '../../metrics/number-reference';
import { otherModel, type PricingNames } from '../../metrics/pricing-questions';
import { switchSpans } from '../../metrics/pricing-switch';
import { billOf, type Side, type SwitchSide, type SwitchVerdict, switchVerdict } from '../../metrics/pricing-verdict';
import type { Question } from '../../metrics/question';
import type { Answers } from '../../metrics/use-panel';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { Skeleton } from '../skeleton';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { usePricing } from './use-pricing';

const place = 'mb-4 max-w-[62em]';
const strong: readonly PricingFigure[] = ['billed', 'otherwise', 'unrated'];

/** One sentence on 1 February 2022: what the months after it cost, and what they would have cost as before; each number explains itself. */
export function Change({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing_verdict');
  const format = useFormats();
  const nameOf = useDimensionWords(facts);
  const panel = usePricing(facts, 'change');
  if (panel.state === 'failed') return null;
  if (panel.state === 'loading')
    return (
      <div className={place}>
        <Skeleton height={58} />
      </div>
    );
  const { view, questions } = panel.context;
  const verdict = switchVerdict({ before: sideOf('before', panel.answers, facts), after: sideOf('after', panel.answers, facts) });
  const only = (['country', 'line', 'partner'] as const).flatMap((name) => (view.filters[name] ?? []).map((value) => nameOf(name, value)));
  const words = pricingVerdictWords(verdict, { format, currency: facts.currency, only });
  const numberOf = (name: PricingFigure): ReactNode => {
    const figure = words.figures[name];
    const number = referenceOf(name, verdict, questions.change);
    if (!figure || !number) return figure?.shown;
    return <NumberButton className={strong.includes(name) ? 'font-[650]' : ''} target={{ ...number, ...figure, title: '' }} />;
  };
  const tags = Object.fromEntries(Object.keys(words.figures).map((name) => [name, () => numberOf(name as PricingFigure)]));
  const told = (keys: readonly Parameters<typeof t>[0][]): readonly ReactNode[] =>
    keys.flatMap((key, index) => [index > 0 && '; ', t.rich(key, { ...words.values, ...tags })]);
  return (
    <p
      aria-live="polite"
      className={`num ${place} text-lg leading-[1.36] font-medium tracking-[-0.012em] text-pretty phone:text-[21px]`}
      data-verdict={verdict.kind}
    >
      {glued([...told(words.clauses), words.quiet.length === 0 && '.'])}
      {words.quiet.length > 0 && <span className="text-faint">{glued([' (', ...told(words.quiet), ')'])}</span>}
      {words.quiet.length > 0 && '.'}
    </p>
  );
}

function sideOf(side: Side, answers: Answers<PricingNames['change']>, facts: WorkspaceFacts): SwitchSide | null {
  const span = switchSpans(facts)[side];
  return span && { billed: billOf(answers[side], span), otherwise: billOf(answers[`${side}Otherwise`], span) };
}

/** What gives a figure of the sentence. */
function referenceOf(
  name: PricingFigure,
  verdict: SwitchVerdict,
  questions: Readonly<Record<PricingNames['change'], Question | null>>,
): NumberReference | null {
  if (verdict.kind === 'nothing') return null;
  const { side } = verdict;
  const question = questions[name === 'opposite' ? 'before' : side];
  if (!question) return null;
  const [actual, other] = [{ model: ['actual'] }, { model: [otherModel[side]] }];
  if (name === 'unrated')
    return { question, fields: ['unrated_units'], row: verdict.kind !== 'compared' && verdict.isOtherwise ? other : actual };
  if (name === 'share') return { question, fields: ['meta_fee'], row: other, as: 'change', against: actual };
  return { question, fields: ['meta_fee'], row: name === 'otherwise' ? other : actual };
}
