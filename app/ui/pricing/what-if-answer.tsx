'use client';
import { useTranslations } from 'next-intl';
import type { BillPart, BothBills, WhatIf } from '../../../db/what-if/bills';
import { question } from '../../metrics/question';
import type { Span } from '../../metrics/span';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { DataTable } from '../data-table';
import { NumberButton } from '../number-button';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';

interface WhatIfAnswerProps {
  readonly result: WhatIf;
  readonly facts: WorkspaceFacts;
  readonly span: Span;
}

const rows = [
  { name: 'units', field: 'units', isMoney: false, value: ({ units }: BillPart) => units },
  { name: 'charged', field: 'charged_units', isMoney: false, value: ({ charged }: BillPart) => charged },
  { name: 'meta', field: 'meta_fee', isMoney: true, value: ({ metaFee }: BillPart) => metaFee },
  { name: 'partner', field: 'partner_fee', isMoney: true, value: ({ partnerFee }: BillPart) => partnerFee },
  { name: 'tax', field: 'tax', isMoney: true, value: ({ tax }: BillPart) => tax },
] as const;
const billOf = ({ metaFee, partnerFee }: BillPart): number => metaFee + partnerFee;

/** Both bills of a what-if, their difference, and its course by month and by country. */
export function WhatIfAnswer({ result, facts, span }: WhatIfAnswerProps) {
  const t = useTranslations('what_if');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const { total, months, countries, currency, changedMessages, seconds } = result;
  const asked = question('charges', { span, filters: {}, fields: rows.map(({ field }) => field), more: { model: ['actual'] } });
  const print = (value: number, isMoney: boolean): string => (isMoney ? format.money(value, currency) : format.count(Math.round(value)));
  const signed = (value: number, isMoney: boolean): string =>
    isMoney ? format.signedMoney(value, currency) : format.signed(Math.round(value), 0);
  const head = ['', t('before'), t('after'), t('difference')];
  const cells = ({ before, after }: BothBills) => [billOf(before), billOf(after), billOf(after) - billOf(before)];
  const money = (value: string | number | null, column: number): string =>
    typeof value !== 'number' ? String(value ?? '') : column === 3 ? format.signedMoney(value, currency) : format.money(value, currency);
  const difference = billOf(total.after) - billOf(total.before);
  return (
    <section aria-label={t('answer')} aria-live="polite" className="num mt-4 border-t border-hair pt-3" data-what-if="">
      <p className="mb-2 text-lg font-medium">
        {t(Math.abs(difference) < 0.005 ? 'told_same' : difference < 0 ? 'told_less' : 'told_more', {
          amount: format.money(Math.abs(difference), currency),
          share: billOf(total.before) > 0 ? format.percent(Math.abs(difference) / billOf(total.before)) : '–',
        })}
      </p>
      <div className="grid gap-x-6 gap-y-3 wide:grid-cols-3">
        <table className="self-start text-body">
          <thead>
            <tr className="text-[11.5px] text-faint">
              {head.map((name, column) => (
                <th key={name || 'name'} scope="col" className={`pb-1 font-medium ${column ? 'px-1.5 text-right' : 'text-left'}`}>
                  {name || <span className="sr-only">{t('answer')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, field, isMoney, value }) => {
              const [before, after] = [value(total.before), value(total.after)];
              const target = { title: t(`row_${name}`), question: asked, fields: [field], shown: print(before, isMoney), value: before };
              return (
                <tr key={name} className="border-t border-hair">
                  <th scope="row" className="py-[5px] pr-1.5 text-left font-[450]">
                    {t(`row_${name}`)}
                  </th>
                  <td className="px-1.5 py-[5px] text-right">
                    <NumberButton target={target} />
                  </td>
                  <td className="px-1.5 py-[5px] text-right">{print(after, isMoney)}</td>
                  <td className="px-1.5 py-[5px] text-right text-soft">{signed(after - before, isMoney)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <DataTable
          caption={t('by_month')}
          head={[t('month'), ...head.slice(1)]}
          rows={months.map(({ month, ...both }) => [format.monthAndYear(month), ...cells(both)])}
          print={money}
        />
        <DataTable
          caption={t('by_country')}
          head={[t('country'), ...head.slice(1)]}
          rows={countries.map(({ country, ...both }) => [country === null ? t('monthly_row') : wordOf('country', country), ...cells(both)])}
          print={money}
        />
      </div>
      <p className="mt-2 max-w-[72em] text-small text-soft text-pretty">
        {t('how', { generation: result.generation, changed: format.count(changedMessages), seconds: format.decimal(seconds, 1) })}
        {(total.after.unrated > 0 || total.after.unconverted > 0) &&
          ` ${t('left_out', { unrated: format.count(Math.round(total.after.unrated)), unconverted: format.count(Math.round(total.after.unconverted)) })}`}
      </p>
    </section>
  );
}
