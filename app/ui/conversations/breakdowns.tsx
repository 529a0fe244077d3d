'use client';
import { useTranslations } from 'next-intl';
import { breakdownOf } from '../../metrics/breakdown';
import { useView } from '../../metrics/use-view';
import type { FilterName } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Breakdown } from '../breakdown';
import { categoryColour } from '../category-colour';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useTermName } from '../use-number-words';
import { WhyButton } from '../why-button';
import { useConversations } from './use-conversations';

/** Conversations by kind, by country and by line. */
export function Breakdowns({ facts }: { readonly facts: WorkspaceFacts }) {
  return (
    <>
      <BreakdownOf facts={facts} group="origins" dimension="origin" />
      <BreakdownOf facts={facts} group="countries" dimension="country" />
      <BreakdownOf facts={facts} group="lines" dimension="line" />
    </>
  );
}

const choices = ['conversations', 'charged', 'free_tier', 'free_entry_point', 'cost', 'cost_per_conversation'];

interface BreakdownOfProps {
  readonly facts: WorkspaceFacts;
  readonly group: 'origins' | 'countries' | 'lines';
  readonly dimension: FilterName;
}

function BreakdownOf({ facts, group, dimension }: BreakdownOfProps) {
  const t = useTranslations('conversations');
  const panels = useTranslations('panels');
  const wordOf = useDimensionWords(facts);
  const termName = useTermName('conversations');
  const { view, change } = useView(facts);
  const panel = useConversations(facts, group);
  const title = t(`${group}_title`);
  if (panel.state === 'loading') return <LoadingPanel title={title} height={180} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const rows = breakdownOf(panel.answers.rows, panel.answers.rowsBefore, dimension);
  if (rows.length === 0) return <EmptyPanel title={title}>{panels('nothing')}</EmptyPanel>;
  const chosen = view.filters[dimension] ?? [];
  const choose = (value: string) => {
    const { [dimension]: _, ...others } = view.filters;
    change({ filters: chosen.includes(value) ? others : { ...others, [dimension]: [value] } });
  };
  const asked = panel.context.questions[group].rows;
  const versus = panel.context.compared;
  const targetOf = (value: string, fields: readonly string[], as?: 'change' | 'share') =>
    asked && {
      title: `${termName(fields.join('_and_'))} · ${wordOf(dimension, value)}`,
      question: asked,
      fields,
      row: { [dimension]: [value] },
      ...(as ? { as } : {}),
      ...(as === 'change' && versus ? { versus } : {}),
    };
  return (
    <Breakdown
      title={title}
      note={asked && <WhyButton target={{ title, shown: '', question: asked, fields: ['conversations'], choices }} />}
      rows={rows}
      currency={facts.currency}
      isRefreshing={panel.isRefreshing}
      nameOf={(value) => wordOf(dimension, value)}
      colourOf={(value) => (dimension === 'origin' ? categoryColour(value) : 'var(--business)')}
      chosen={chosen}
      choose={choose}
      targetOf={targetOf}
    />
  );
}
