'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn } from '../../metrics/answer-values';
import { ignoredFilters } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { useLineNames } from '../lines/use-line-names';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { useOverview } from './use-overview';

const columns = ['orders', 'revenue', 'cost', 'roas', 'cost_per_order', 'overlap_orders'] as const;
/** Columns that a phone leaves out. */
const onlyWide: ReadonlySet<string> = new Set(['orders', 'cost_per_order', 'overlap_orders']);

/** WhatsApp beside the channels whose costs are loaded; nothing where none are. */
export function Channels({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('channels');
  const format = useFormats();
  const nameOf = useLineNames('channels');
  const panel = useOverview(facts, 'channels');
  if (panel.state !== 'ready') return null;
  const asked = panel.context.questions.channels.channels;
  const rows = [...(panel.answers.channels?.rows ?? [])].sort(
    (one, other) => (numberIn(other, 'revenue') ?? 0) - (numberIn(one, 'revenue') ?? 0),
  );
  const isCosted = rows.some((row) => textIn(row, 'channel') !== 'whatsapp' && numberIn(row, 'cost') !== null);
  if (!asked || !isCosted) return null;
  const title = t('title');
  const wordOf = (channel: string): string =>
    t.has(`channel_${channel}` as never) ? t(`channel_${channel}` as never) : channel.replaceAll('_', ' ');
  const print: Readonly<Record<string, (value: number | null) => string>> = {
    revenue: (value) => format.money(value, facts.currency),
    cost: (value) => format.money(value, facts.currency),
    cost_per_order: (value) => format.money(value, facts.currency),
    roas: (value) => format.times(value, 1),
  };
  const wide = (name: string): string => (onlyWide.has(name) ? 'max-phone:hidden print:table-cell' : '');
  const isFiltered = ignoredFilters('channels', panel.context.view.filters).length > 0;
  return (
    <PanelCard
      title={title}
      className="wide:col-span-2"
      isRefreshing={panel.isRefreshing}
      note={<WhyButton target={{ title, shown: '', question: asked, fields: ['revenue'], choices: [...columns] }} />}
    >
      <table className="num w-full text-body max-phone:text-small">
        <ColumnHeads heads={[{ label: t('channel') }, ...columns.map((name) => ({ label: nameOf(name), className: wide(name) }))]} />
        <tbody>
          {rows.map((row) => {
            const channel = textIn(row, 'channel') ?? 'none';
            return (
              <tr key={channel} className={`border-t border-hair ${channel === 'whatsapp' ? 'font-semibold' : ''}`}>
                <th scope="row" className={`py-[6px] pr-1.5 text-left ${channel === 'whatsapp' ? 'font-semibold' : 'font-[450]'}`}>
                  {wordOf(channel)}
                </th>
                {columns.map((name) => {
                  const value = numberIn(row, name);
                  const shown = (print[name] ?? format.count)(value);
                  const target = { title: `${wordOf(channel)} · ${nameOf(name)}`, question: asked, fields: [name], shown, value };
                  return (
                    <td key={name} className={`px-1.5 py-[6px] text-right whitespace-nowrap ${wide(name)}`}>
                      <NumberButton target={{ ...target, row: { channel: [channel] } }} />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-2 max-w-[72em] text-small text-pretty text-faint">
        {t('rule')}
        {isFiltered && ` ${t('unfiltered')}`}
      </p>
    </PanelCard>
  );
}
