'use client';
import { useTranslations } from 'next-intl';
import { hourGrid } from '../../metrics/hour-grid';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { HeatMap } from '../heat-map';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { WhyButton } from '../why-button';
import { useConversations } from './use-conversations';

/** When conversations are opened, on the clock of the workspace. */
export function Hours({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('conversations');
  const panels = useTranslations('panels');
  const panel = useConversations(facts, 'hours');
  const title = t('hours_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={165} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  if (!panel.answers.hours?.rows.length) return <EmptyPanel title={title}>{panels('nothing')}</EmptyPanel>;
  const asked = panel.context.questions.hours.hours;
  const note = (
    <>
      <span className="font-normal">{facts.timezone}</span>
      {asked && <WhyButton target={{ title, shown: '', question: asked, fields: ['conversations'], choices: ['conversations'] }} />}
    </>
  );
  return (
    <HeatMap
      title={title}
      note={note}
      grid={hourGrid(panel.answers.hours, 'conversations')}
      numberAt={(weekday, hour) =>
        asked && { question: asked, fields: ['conversations'], row: { weekday: [String(weekday)], hour_of_day: [String(hour)] } }
      }
      isRefreshing={panel.isRefreshing}
    />
  );
}
