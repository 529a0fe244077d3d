'use client';
import { useTranslations } from 'next-intl';
import { comparedDays, portsOf } from '../../metrics/line-ports';
import { useView } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { EmptyPanel } from '../panel-state';
import { PortPanel } from './port-panel';
import { useLives } from './use-lives';

/** Every move of a line, each with what was before it and after it. */
export function Ports({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('lines');
  const { view } = useView(facts);
  const { data } = useLives(facts.workspace, facts.generation);
  if (!data) return null;
  const chosen = view.filters.line ?? [];
  const ports = portsOf(
    data.lines.filter(({ line }) => chosen.length === 0 || chosen.includes(line)),
    facts.timezone,
  );
  if (ports.length === 0) return <EmptyPanel title={t('ports_title')}>{t('ports_none')}</EmptyPanel>;
  return ports.map((port) => <PortPanel key={`${port.life.line} ${port.at}`} facts={facts} port={port} days={comparedDays(port, facts)} />);
}
