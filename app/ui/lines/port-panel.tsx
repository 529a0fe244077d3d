'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { hasSides, idsOf, type Port, portQuestion } from '../../metrics/line-ports';
import { usePanel } from '../../metrics/use-panel';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { ConfirmPort } from './confirm-port';
import { PortCases } from './port-cases';
import { PortTable } from './port-table';

interface PortPanelProps {
  readonly facts: WorkspaceFacts;
  readonly port: Port;
  /** Days on each side; null where the log has one side only. */
  readonly days: number | null;
}

/** One port: both sides by number, its tail, and what both sides billed. */
export function PortPanel({ facts, port, days }: PortPanelProps) {
  const t = useTranslations('lines');
  const format = useFormats();
  const words = useDimensionWords(facts);
  const asked = useMemo(() => (days === null ? null : portQuestion(port, days)), [port, days]);
  const panel = usePanel(facts.workspace, { sides: asked }, null);
  const nameOf = (partner: string): string => (partner === 'unknown' ? t('no_partner') : words('partner', partner));
  const ids = idsOf(port);
  const kinds = (formats: readonly string[]): string =>
    formats.map((kind) => (t.has(`ids_${kind}` as never) ? t(`ids_${kind}` as never) : kind)).join(', ');
  const sides =
    port.before.partner === port.after.partner
      ? t(port.before.account !== port.after.account ? 'port_account' : ids ? 'port_ids' : 'port_log')
      : t('port_sides', { before: nameOf(port.before.partner), after: nameOf(port.after.partner) });
  const title = `${port.life.name ?? port.life.line} · ${sides} · ${format.day(port.day)}`;
  const proposal = port.after.isProposed && (
    <>
      {ids && <p className="mt-3 text-soft">{t('port_ids_text', { before: kinds(ids.before), after: kinds(ids.after) })}</p>}
      <ConfirmPort facts={facts} port={port} />
    </>
  );
  if (asked === null) {
    return (
      <PanelCard title={title}>
        <p className="max-w-prose text-pretty text-soft">{t('port_one_side')}</p>
        {proposal}
      </PanelCard>
    );
  }
  if (panel.state === 'loading') return <LoadingPanel title={title} height={330} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers.sides;
  if (!answer) return <EmptyPanel title={title}>{t('port_one_side')}</EmptyPanel>;
  const choices = ['delivery_rate', 'seconds_to_delivery_p50', 'cost_per_conversation', 'conversations', 'billing_tail', 'double_billed'];
  return (
    <PanelCard
      title={title}
      isRefreshing={panel.isRefreshing}
      note={
        <>
          {port.after.isProposed && <span className="text-entry-ink">{t('proposed')}</span>}
          <span>{t('port_at', { at: format.instant(port.at, facts.timezone) })}</span>
          <WhyButton target={{ title, shown: '', question: asked, fields: ['delivery_rate'], choices }} />
        </>
      }
    >
      {hasSides(port) ? (
        <div className="grid gap-x-8 gap-y-3 wide:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
          <PortTable facts={facts} port={port} answer={answer} asked={asked} days={days ?? 0} />
          <PortCases port={port} answer={answer} asked={asked} />
        </div>
      ) : (
        <p className="max-w-prose text-pretty text-soft">{t('port_same')}</p>
      )}
      {proposal}
    </PanelCard>
  );
}
