'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { totalIn } from '../../metrics/answer-values';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { MarkedNumber } from '../marked-number';
import { LoadingCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { type TotalCard, TotalCards } from '../total-cards';
import { useFormats } from '../use-formats';
import { useOverview } from './use-overview';

type Name = 'revenue' | 'cost' | 'roi' | 'conversations' | 'cost_per_conversation' | 'orders';
const figures: readonly (TotalCard & { readonly name: Name })[] = [
  { name: 'revenue', good: 'up', print: 'money' },
  { name: 'cost', good: 'down', print: 'money' },
  { name: 'roi', good: 'up', print: 'ratio', isDifference: true },
  { name: 'conversations', good: 'up', print: 'count' },
  { name: 'cost_per_conversation', good: 'down', print: 'money' },
  { name: 'orders', good: 'up', print: 'count' },
];

/** The six figures of the period, each with its change and its course. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const panel = useOverview(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { roi, roiBefore, talks, talksBefore } = panel.answers;
  const { view, compared, questions } = panel.context;
  const asked = questions.figures;
  if (!asked.roi || !asked.talks) return null;
  const more: Partial<Record<Name, Partial<TotalCard>>> = {
    roi: { unit: <Beside answer={roi} question={asked.roi} />, note: facts.hasMargin ? null : t('no_margin') },
    conversations: {
      now: { answer: talks, question: asked.talks },
      before: { answer: talksBefore, question: asked.talksBefore },
    },
  };
  return (
    <TotalCards
      {...{ facts, compared, label: t('figures'), span: view.span }}
      nameOf={(name) => t(name as Name)}
      cards={figures.map((card) => ({ ...card, ...more[card.name] }))}
      now={{ answer: roi, question: asked.roi }}
      before={{ answer: roiBefore, question: asked.roiBefore }}
    />
  );
}

/** Beside ROI, how far it moves under other windows; where the margin is not known, ROAS. */
function Beside({ answer, question }: { readonly answer: Answer | null; readonly question: Question }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const end = (field: string) => ({ number: { question, fields: [field] }, value: totalIn(answer, field) });
  const [low, high, roas] = [end('roi_band_low'), end('roi_band_high'), end('roas')];
  if (roas.value === null) return null;
  if (low.value === null || high.value === null)
    return <MarkedNumber {...roas}>{t('roas', { value: format.decimal(roas.value, 1) })}</MarkedNumber>;
  return (
    <span title={t('band')}>
      <span className="sr-only">{t('band')}: </span>
      <MarkedNumber {...low}>{format.decimal(low.value)}</MarkedNumber>
      {t('band_to')}
      <MarkedNumber {...high}>{format.decimal(high.value)}</MarkedNumber>
    </span>
  );
}
