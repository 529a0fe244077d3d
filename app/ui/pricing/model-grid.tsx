'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn } from '../../metrics/answer-values';
import { type BillModel, billModels } from '../../metrics/pricing-questions';
import { ratedFee } from '../../metrics/rated-fee';
import { useView } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { heat } from '../category-colour';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { usePricing } from './use-pricing';

interface ModelGridProps {
  readonly facts: WorkspaceFacts;
  readonly group: 'countries' | 'lines';
  readonly dimension: 'country' | 'line';
}

const shownAtMost = 12;

/** Meta's fees of each country or line under every model; a row is a filter, its strongest cell the dearest model. */
export function ModelGrid({ facts, group, dimension }: ModelGridProps) {
  const t = useTranslations('pricing');
  const panels = useTranslations('panels');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const { view, change } = useView(facts);
  const panel = usePricing(facts, group);
  const title = t(`${group}_title`);
  if (panel.state === 'loading') return <LoadingPanel title={title} height={260} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const asked = panel.context.questions[group].rows;
  const answer = panel.answers.rows;
  if (!asked || !answer?.rows.length) return <EmptyPanel title={title}>{panels('nothing')}</EmptyPanel>;
  const rows = answer.rows.filter((row) => (numberIn(row, 'units') ?? 0) > 0);
  const cell = (value: string, model: BillModel) =>
    rows.find((row) => (textIn(row, dimension) ?? 'unknown') === value && textIn(row, 'model') === model);
  const feeOf = (value: string, model: BillModel): number | null => ratedFee(cell(value, model));
  const largest = (value: string): number => Math.max(...billModels.map((model) => feeOf(value, model) ?? 0));
  const values = [...new Set(rows.map((row) => textIn(row, dimension) ?? 'unknown'))].sort((one, other) => largest(other) - largest(one));
  const chosen = view.filters[dimension] ?? [];
  const choose = (value: string): void => {
    const { [dimension]: _, ...others } = view.filters;
    change({ filters: chosen.includes(value) ? others : { ...others, [dimension]: [value] } });
  };
  const printed = (value: string, model: BillModel) => {
    const row = cell(value, model);
    if (!row) return <span className="text-faint">·</span>;
    const fee = ratedFee(row);
    if (fee === null) return <span className="text-entry-ink">{panels('unrated')}</span>;
    if (!numberIn(row, 'charged_units')) return <span className="text-faint">{panels('free')}</span>;
    const target = { title: `${title} · ${wordOf(dimension, value)} · ${wordOf('model', model)}`, question: asked, fields: ['meta_fee'] };
    return <NumberButton target={{ ...target, row: { [dimension]: [value], model: [model] }, shown: format.compact(fee), value: fee }} />;
  };
  return (
    <PanelCard
      title={title}
      isRefreshing={panel.isRefreshing}
      note={
        <>
          <span>{format.currencySign(facts.currency)}</span>
          <WhyButton
            target={{ title, shown: '', question: asked, fields: ['meta_fee'], choices: ['meta_fee', 'units', 'charged_units'] }}
          />
        </>
      }
    >
      <div className="overflow-x-auto">
        <table className="num w-full border-separate border-spacing-0.5 text-[12.5px] max-phone:border-spacing-px max-phone:text-[11px]">
          <thead>
            <tr className="align-bottom text-tiny text-faint">
              <th scope="col" className="pb-1 text-left font-medium">
                <span className="sr-only">{title}</span>
              </th>
              {billModels.map((model) => (
                <th key={model} scope="col" className="px-1 pb-1 text-right font-medium max-phone:px-0.5">
                  {t(`short_${model}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {values.slice(0, shownAtMost).map((value) => (
              <tr key={value} className={chosen.includes(value) ? 'font-semibold' : undefined}>
                <th
                  scope="row"
                  className="max-w-44 min-w-20 leading-tight break-words max-phone:max-w-28 max-phone:min-w-16 py-[5px] pr-1.5 text-left font-[450]"
                >
                  <button
                    type="button"
                    aria-pressed={chosen.includes(value)}
                    onClick={() => choose(value)}
                    className="text-left underline-offset-2 hover:underline"
                  >
                    {wordOf(dimension, value)}
                  </button>
                </th>
                {billModels.map((model) => (
                  <td
                    key={model}
                    className="rounded-[5px] px-1 py-[5px] text-right whitespace-nowrap max-phone:px-0.5"
                    style={model === 'actual' ? undefined : { background: heat(feeOf(value, model), largest(value), 'var(--business)') }}
                  >
                    {printed(value, model)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PanelCard>
  );
}
