'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { useLineNames } from './use-line-names';
import { useLines } from './use-lines';

const columns = [
  ...['conversations', 'cost', 'cost_per_conversation', 'delivery_rate', 'seconds_to_delivery_p50'],
  ...['billing_tail', 'double_billed'],
] as const;
/** Columns that a tablet leaves out. */
const onlyWidest: ReadonlySet<string> = new Set(['seconds_to_delivery_p50', 'billing_tail']);
/** Columns that a phone leaves out besides. */
const onlyWide: ReadonlySet<string> = new Set(['cost', 'double_billed']);

/** What each line did at each partner in the period. */
export function Stays({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('lines');
  const panels = useTranslations('panels');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const nameOf = useLineNames('lines');
  const panel = useLines(facts, 'stays');
  const title = t('stays_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={220} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const asked = panel.context.questions.stays.rows;
  const rows = panel.answers.rows?.rows.filter((row) => numberIn(row, 'conversations') || numberIn(row, 'cost')) ?? [];
  if (!asked || rows.length === 0) return <EmptyPanel title={title}>{panels('nothing')}</EmptyPanel>;
  const money = (value: number | null): string => format.fittingMoney(value, facts.currency);
  const print: Readonly<Record<string, (value: number | null) => string>> = {
    cost: money,
    cost_per_conversation: money,
    delivery_rate: (value) => format.percent(value, 1),
    seconds_to_delivery_p50: format.duration,
  };
  const wide = (name: string): string =>
    onlyWidest.has(name) ? 'max-wide:hidden print:table-cell' : onlyWide.has(name) ? 'max-phone:hidden print:table-cell' : '';
  return (
    <PanelCard
      title={title}
      isRefreshing={panel.isRefreshing}
      note={<WhyButton target={{ title, shown: '', question: asked, fields: ['conversations'], choices: [...columns] }} />}
    >
      <div className="overflow-x-auto">
        <table className="num w-full text-body max-phone:text-small max-phone:tracking-tight">
          <ColumnHeads
            heads={[
              { label: t('column_line') },
              ...columns.map((name) => ({ label: nameOf(name), className: `max-phone:px-1 ${wide(name)}` })),
            ]}
          />
          <tbody>
            {rows.map((row) => {
              const [line, partner] = [textIn(row, 'line') ?? 'unknown', textIn(row, 'partner') ?? 'unknown'];
              return (
                <tr key={`${line} ${partner}`} className="border-t border-hair">
                  <th
                    scope="row"
                    className="w-1/4 py-[6px] pr-1.5 text-left font-[450] break-words max-phone:w-auto max-phone:max-w-28 max-phone:pr-0.5 hyphens-auto"
                  >
                    {wordOf('line', line)}
                    <span className="block text-small font-normal text-faint">
                      {partner === 'unknown' ? t('no_partner') : wordOf('partner', partner)}
                    </span>
                  </th>
                  {columns.map((name) => {
                    const value = numberIn(row, name);
                    const shown = (print[name] ?? format.count)(value);
                    const target = { title: `${wordOf('line', line)} · ${nameOf(name)}`, question: asked, fields: [name], shown, value };
                    return (
                      <td key={name} className={`px-1.5 py-[6px] text-right align-top whitespace-nowrap max-phone:px-1 ${wide(name)}`}>
                        <NumberButton target={{ ...target, row: { line: [line], partner: [partner] } }} />
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </PanelCard>
  );
}
