'use client';
import { useTranslations } from 'next-intl';
import { type FeeCell, type FeeRow, feeMatrix } from '../../metrics/country-categories';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { categoryColour, heat } from '../category-colour';
import type { ExplainTarget } from '../explain-context';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { useOverview } from './use-overview';

const choices = ['meta_fee', 'partner_fee', 'fixed_cost', 'cost', 'units', 'charged_units'];

/** Meta's fees by country and kind, the larger the stronger. */
export function Spent({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const panels = useTranslations('panels');
  const wordOf = useDimensionWords(facts);
  const format = useFormats();
  const panel = useOverview(facts, 'money');
  const title = t('spent_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={330} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const matrix = feeMatrix(panel.answers.spent, 8);
  if (matrix.rows.length === 0) return <EmptyPanel title={title}>{t('spent_empty')}</EmptyPanel>;
  const asked = panel.context.questions.money.spent;
  const whole = matrix.total.total.fee ?? 0;
  const print = (fee: number): string =>
    whole < 1_000 ? format.decimal(fee, 2) : whole < 100_000 && fee >= 1 ? format.count(fee) : format.compact(fee);
  const targetOf = ({ country, countries }: FeeRow, category: string | null): Omit<ExplainTarget, 'shown'> | null => {
    const names = [country === null ? null : wordOf('country', country), category === null ? null : wordOf('category', category)];
    return (
      asked && {
        title: [title, ...names.filter((name) => name !== null)].join(' · '),
        question: asked,
        fields: ['meta_fee'],
        row: { country: countries, ...(category === null ? {} : { category: [category] }) },
      }
    );
  };
  const note = (
    <>
      <span>{format.currencySign(facts.currency)}</span>
      {asked && (
        <WhyButton
          target={{ title, shown: format.money(matrix.total.total.fee, facts.currency), question: asked, fields: ['meta_fee'], choices }}
        />
      )}
    </>
  );
  return (
    <PanelCard title={title} note={note} isRefreshing={panel.isRefreshing}>
      <div className="overflow-x-auto">
        <table className="num w-full border-separate border-spacing-0.5 text-[12.5px] max-phone:border-spacing-px max-phone:text-[11.5px]">
          <thead>
            <tr className="align-bottom text-tiny text-faint">
              <th scope="col" className="pr-1.5 pb-1 text-left font-medium">
                {t('spent_country')}
              </th>
              {matrix.categories.map((category) => (
                <th key={category} scope="col" className="px-1 pb-1 text-right max-phone:px-0.5 font-medium">
                  {wordOf('category', category)}
                </th>
              ))}
              <th scope="col" className="px-1 pb-1 text-right max-phone:px-0.5 font-medium">
                {panels('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map((row) => (
              <tr key={row.country ?? 'others'}>
                <th scope="row" className="max-w-24 truncate py-[5px] pr-1.5 text-left font-[450]">
                  {row.country === null ? panels('others') : wordOf('country', row.country)}
                </th>
                {row.cells.map((cell, index) => (
                  <Cell
                    key={matrix.categories[index]}
                    cell={cell}
                    print={print}
                    target={targetOf(row, matrix.categories[index] ?? null)}
                    ground={heat(cell.fee, matrix.highest, categoryColour(matrix.categories[index] ?? ''))}
                  />
                ))}
                <Cell cell={row.total} print={print} target={targetOf(row, null)} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="font-semibold [&>*]:border-t [&>*]:border-line">
              <th scope="row" className="py-[5px] pr-1.5 text-left">
                {panels('total')}
              </th>
              {matrix.total.cells.map((cell, index) => (
                <Cell
                  key={matrix.categories[index]}
                  cell={cell}
                  print={print}
                  target={targetOf(matrix.total, matrix.categories[index] ?? null)}
                />
              ))}
              <Cell cell={matrix.total.total} print={print} target={targetOf(matrix.total, null)} />
            </tr>
          </tfoot>
        </table>
      </div>
    </PanelCard>
  );
}

interface CellProps {
  readonly cell: FeeCell;
  /** Fees of the whole table are printed alike: with cents, without, or in short, by the size of the total. */
  readonly print: (fee: number) => string;
  readonly target: Omit<ExplainTarget, 'shown'> | null;
  readonly ground?: string | undefined;
}

/** A fee, or in words why there is none: free, no rate, nothing at all. */
function Cell({ cell, print, target, ground }: CellProps) {
  const t = useTranslations('panels');
  const place = 'rounded-[5px] px-1 py-[5px] text-right max-phone:px-0.5';
  if (cell.units === 0) return <td className={`${place} text-faint`}>·</td>;
  if (cell.isFree) return <td className={`${place} font-normal text-faint`}>{t('free')}</td>;
  if (cell.fee === null) return <td className={`${place} font-normal text-entry-ink`}>{t('unrated')}</td>;
  return (
    <td className={place} style={ground ? { background: ground } : undefined}>
      {target ? <NumberButton target={{ ...target, shown: print(cell.fee), value: cell.fee }} /> : print(cell.fee)}
    </td>
  );
}
