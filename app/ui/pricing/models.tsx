'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { numberIn, textIn, warned } from '../../metrics/answer-values';
import { changeOf } from '../../metrics/change';
import { type BillModel, billModels } from '../../metrics/pricing-questions';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { modelColour } from './model-colour';
import { usePricing } from './use-pricing';

const counts = ['units', 'charged_units', 'free_units'] as const;
const amounts = ['meta_fee', 'partner_fee', 'tax'] as const;
/** Columns that a phone leaves out. */
const onlyWide: ReadonlySet<string> = new Set(['units', 'charged_units', 'free_units', 'partner_fee', 'tax']);

/** The same log under every model: what there was to bill, how much of it was charged, and what it came to. */
export function Models({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing');
  const panels = useTranslations('panels');
  const format = useFormats();
  const panel = usePricing(facts, 'models');
  const title = t('models_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={250} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers.models;
  const asked = panel.context.questions.models.models;
  if (!asked || !answer?.rows.length) return <EmptyPanel title={title}>{panels('nothing')}</EmptyPanel>;
  const assumed = warned(answer, 'assumed_category');
  const choices = [...counts, 'unrated_units', ...amounts, 'cost'];
  return (
    <PanelCard
      title={title}
      note={<WhyButton target={{ title, shown: '', question: asked, fields: ['meta_fee'], choices }} />}
      isRefreshing={panel.isRefreshing}
    >
      <ModelTable answer={answer} asked={asked} facts={facts} />
      <p className="mt-2 max-w-[72em] text-small text-soft text-pretty">
        {t('models_text')}
        {assumed > 0 && ` ${t('assumed_category', { count: assumed, shown: format.count(assumed) })}`}
      </p>
    </PanelCard>
  );
}

interface ModelTableProps {
  readonly answer: Answer;
  readonly asked: Question;
  readonly facts: WorkspaceFacts;
}

function ModelTable({ answer, asked, facts }: ModelTableProps) {
  const t = useTranslations('pricing');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const rows = new Map(answer.rows.map((row) => [textIn(row, 'model'), row]));
  const fee = (model: BillModel): number | null => numberIn(rows.get(model), 'meta_fee');
  const highest = Math.max(0, ...billModels.map((model) => fee(model) ?? 0));
  const right = 'px-1.5 py-[6px] text-right whitespace-nowrap max-phone:px-1';
  const wide = (name: string): string => (onlyWide.has(name) ? 'max-phone:hidden print:table-cell' : '');
  const number = (model: BillModel, field: string, print: (value: number | null) => string) => {
    if (!rows.has(model)) return <span className="text-faint">·</span>;
    const value = numberIn(rows.get(model), field);
    const title = `${t('models_title')} · ${wordOf('model', model)}`;
    return <NumberButton target={{ title, question: asked, fields: [field], row: { model: [model] }, shown: print(value), value }} />;
  };
  const money = (value: number | null): string => format.money(value, facts.currency);
  return (
    <div className="overflow-x-auto">
      <table className="num w-full text-body max-phone:text-small">
        <thead>
          <tr className="text-[11.5px] text-faint">
            <th scope="col" className="pb-1 text-left font-medium">
              {t('column_model')}
            </th>
            {[...counts, 'meta_fee', 'against', 'bar', 'partner_fee', 'tax'].map((name) => (
              <th
                key={name}
                scope="col"
                className={`pb-1 font-medium ${name === 'bar' ? 'w-1/4 max-phone:hidden print:hidden' : `${right} max-phone:whitespace-normal ${wide(name)}`}`}
              >
                {name === 'bar' ? <span className="sr-only">{t('column_bar')}</span> : t(`column_${name}` as 'column_units')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {billModels.map((model) => (
            <tr key={model} className={`border-t border-hair ${model === 'actual' ? 'font-semibold' : ''}`}>
              <th
                scope="row"
                className={`py-[6px] pr-1.5 text-left max-phone:max-w-28 ${model === 'actual' ? 'font-semibold' : 'font-[450]'}`}
              >
                {wordOf('model', model)}
                <span className="block text-small font-normal text-faint">{t(`model_${model}`)}</span>
              </th>
              {counts.map((name) => (
                <td key={name} className={`${right} ${wide(name)}`}>
                  {number(model, name, format.count)}
                </td>
              ))}
              <td className={right}>
                {number(model, 'meta_fee', money)}
                <Unrated units={numberIn(rows.get(model), 'unrated_units')} model={model} asked={asked} />
              </td>
              <td className={`${right} text-soft`}>
                <Against model={model} fees={[fee(model), fee('actual')]} asked={asked} />
              </td>
              <td className="max-phone:hidden print:hidden">
                <Bar value={fee(model)} actual={fee('actual')} highest={highest} colour={modelColour[model]} />
              </td>
              <td className={`${right} ${wide('partner_fee')}`}>{number(model, 'partner_fee', money)}</td>
              <td className={`${right} ${wide('tax')}`}>{number(model, 'tax', money)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AgainstProps {
  readonly model: BillModel;
  /** Of the model, and of what was billed. */
  readonly fees: readonly [number | null, number | null];
  readonly asked: Question;
}

/** How much more or less than what was billed. */
function Against({ model, fees, asked }: AgainstProps) {
  const t = useTranslations('pricing');
  const format = useFormats();
  const value = changeOf(...fees);
  if (model === 'actual' || value === null) return null;
  const number = { question: asked, fields: ['meta_fee'], row: { model: [model] }, as: 'change', against: { model: ['actual'] } } as const;
  return <NumberButton target={{ ...number, title: t('column_against'), shown: format.change(value), value }} />;
}

function Unrated({ units, model, asked }: { readonly units: number | null; readonly model: BillModel; readonly asked: Question }) {
  const t = useTranslations('pricing');
  const format = useFormats();
  if (!units) return null;
  const shown = format.count(units);
  const target = { title: t('unrated_title'), question: asked, fields: ['unrated_units'], row: { model: [model] }, shown, value: units };
  return (
    <span className="block text-small font-normal text-entry-ink">
      {glued([t.rich('unrated', { count: units, number: () => <NumberButton target={target} /> })])}
    </span>
  );
}

interface BarProps {
  readonly value: number | null;
  readonly actual: number | null;
  readonly highest: number;
  readonly colour: string;
}

/** The fee beside the others; a hairline marks what was really billed. */
function Bar({ value, actual, highest, colour }: BarProps) {
  const share = (amount: number | null): string => `${highest > 0 ? ((amount ?? 0) / highest) * 100 : 0}%`;
  return (
    <span aria-hidden="true" className="relative ml-2 block h-3.5 rounded-[3px] bg-hair">
      <i className="absolute inset-y-0 left-0 rounded-[3px]" style={{ width: share(value), background: colour }} />
      {actual !== null && <i className="absolute -inset-y-1 w-px bg-ink" style={{ left: share(actual) }} />}
    </span>
  );
}
