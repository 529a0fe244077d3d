'use client';
import { useTranslations } from 'next-intl';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn } from '../../metrics/answer-values';
import { useView } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { classNames } from '../class-names';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useTermName } from '../use-number-words';
import { usePromotionNotes } from '../use-promotion-notes';
import { FunnelChooser } from './funnel-chooser';
import { NoCarts } from './no-carts';
import { useCartPrint } from './use-cart-print';
import { useCarts } from './use-carts';

const columns = [
  ['people', ''],
  ['rate_from_first', ''],
  ['rate_from_previous', ''],
  ['inferred_people', 'hidden @lg:table-cell'],
  ['seconds_p50', 'hidden @md:table-cell'],
  ['seconds_p75', 'hidden @xl:table-cell'],
  ['seconds_p90', 'hidden @xl:table-cell'],
] as const;

/** From a product shown to the goods sent out: people on each step, what is seen of it, and the time from the step before. */
export function Funnel({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('cart_funnel');
  const wordOf = useDimensionWords(facts);
  const print = useCartPrint(facts);
  const notesOf = usePromotionNotes();
  const { view } = useView(facts);
  const panel = useCarts(facts, 'funnel');
  const title = t('funnel_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={270} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.funnel.funnel;
  const rows = panel.answers.funnel?.rows ?? [];
  const first = numberIn(rows[0], 'people');
  if (!question || !first) return <NoCarts facts={facts} title={title} />;
  const mode = facts.eventSteps.length > 0 ? 'strict' : view.counting.mode;
  const note = mode === 'strict' ? t('note_strict') : mode === 'any_order' ? t('note_any_order') : t('funnel_note');
  const cell = (row: AnswerRow, step: string, field: string, isFirst: boolean) =>
    isFirst && field !== 'people' && field !== 'inferred_people' ? null : (
      <NumberButton
        target={{
          title: `${wordOf('step', step)} · ${nameOf(field)}`,
          question,
          fields: [field],
          row: { step: [step] },
          shown: print(field, numberIn(row, field)),
          value: numberIn(row, field),
        }}
      />
    );
  return (
    <PanelCard title={title} note={<FunnelChooser facts={facts} />} isRefreshing={panel.isRefreshing}>
      <div className="@container">
        <table className="num w-full text-body">
          <caption className="sr-only">{title}</caption>
          <ColumnHeads
            heads={[
              { label: t('step') },
              ...columns.map(([field, from]) => ({ label: nameOf(field), className: classNames('max-w-24', from) })),
            ]}
          />
          <tbody>
            {rows.map((row, place) => {
              const step = textIn(row, 'step') ?? '';
              const seen = textIn(row, 'observability') ?? 'not_observable';
              return (
                <tr key={step} className="border-t border-hair align-top">
                  <th scope="row" className="w-2/5 py-1.5 pr-2 text-left leading-tight font-[450]">
                    {wordOf('step', step)}{' '}
                    <span
                      title={nameOf('observability')}
                      className={classNames(
                        'inline-block rounded border px-1 text-tiny font-normal whitespace-nowrap',
                        seen === 'observed' ? 'border-line text-faint' : 'border-dashed border-entry-ink text-entry-ink',
                      )}
                    >
                      {wordOf('observability', seen)}
                    </span>
                    <span aria-hidden="true" className="mt-1 block h-[10px] rounded-[3px] bg-hair">
                      <i
                        className={classNames(
                          'block h-full rounded-[3px]',
                          place === 0 ? 'bg-free' : place < 2 ? 'bg-business' : 'bg-user',
                        )}
                        style={{
                          width: `${Math.min(1, (numberIn(row, 'people') ?? 0) / first) * 100}%`,
                          minWidth: numberIn(row, 'people') ? 2 : 0,
                        }}
                      />
                    </span>
                  </th>
                  {columns.map(([field, from]) => (
                    <td
                      key={field}
                      className={classNames('px-1.5 py-1.5 text-right whitespace-nowrap', from, field === 'people' && 'font-semibold')}
                    >
                      {cell(row, step, field, place === 0)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div data-notes="" className="text-small text-pretty text-soft">
        {notesOf(panel.answers.funnel).map((told) => (
          <p key={told} className="mt-2.5">
            {told}
          </p>
        ))}
      </div>
      <p className="mt-2.5 text-small text-pretty text-faint">{note}</p>
    </PanelCard>
  );
}
