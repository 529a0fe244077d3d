'use client';
import { useTranslations } from 'next-intl';
import type { BothBills, WhatIf } from '../../../db/what-if/bills';
import { question } from '../../metrics/question';
import type { Span } from '../../metrics/span';
import { type BillReach, billSides } from '../../metrics/what-if-told';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { DataTable } from '../data-table';
import { NumberButton } from '../number-button';
import { ToldButton } from '../told-button';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { sideValue, useWhatIfTold } from './use-what-if-told';

interface WhatIfAnswerProps {
  readonly result: WhatIf;
  readonly facts: WorkspaceFacts;
  readonly span: Span;
}

const rows = [
  { name: 'units', field: 'units' },
  { name: 'charged', field: 'charged_units' },
  { name: 'meta', field: 'meta_fee' },
  { name: 'partner', field: 'partner_fee' },
  { name: 'tax', field: 'tax' },
] as const;

/** Both bills of a what-if, their difference, and its course by month and by country. */
export function WhatIfAnswer({ result, facts, span }: WhatIfAnswerProps) {
  const t = useTranslations('what_if');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const { total, months, countries, currency, changedMessages, unconvertedFees, seconds } = result;
  const asked = question('charges', { span, filters: {}, fields: rows.map(({ field }) => field), more: { model: ['actual'] } });
  const { told, print } = useWhatIfTold(result, facts);
  const head = ['', t('before'), t('after'), t('difference')];
  const cells = (both: BothBills) => billSides.map((side) => sideValue('bill', side, both));
  const money = (value: string | number | null, column: number): string =>
    typeof value === 'number' ? print('bill', value, column === 3) : String(value ?? '');
  const toldBy =
    (table: string, parts: readonly (BothBills & BillReach & { readonly name: string })[]) => (row: number, column: number) => {
      const [part, side] = [parts[row], billSides[column - 1]];
      if (!part || !side) return null;
      const { name, before, after, ...reach } = part;
      return told('bill', side, { before, after }, [table, name, t(side)].join(' · '), reach);
    };
  const byMonth = months.map((month) => ({ ...month, name: format.monthAndYear(month.month) }));
  const byCountry = countries.map((part) => ({
    ...part,
    name: part.country === null ? t('monthly_row') : wordOf('country', part.country),
  }));
  const difference = sideValue('bill', 'difference', total);
  const bill = sideValue('bill', 'before', total);
  const share = bill > 0 ? Math.abs(difference) / bill : null;
  return (
    <section
      aria-label={t('answer')}
      aria-live="polite"
      className="num mt-4 border-t border-hair pt-3 max-phone:[&_table]:text-small max-phone:[&_td]:px-1 max-phone:[&_th]:px-1"
      data-what-if=""
    >
      <p className="mb-2 text-lg font-medium">
        {t(Math.abs(difference) < 0.005 ? 'told_same' : difference < 0 ? 'told_less' : 'told_more', {
          amount: format.money(Math.abs(difference), currency),
          share: format.percent(share, share !== null && share < 0.001 ? 2 : 1),
        })}
      </p>
      <div className="grid gap-x-6 gap-y-3 wide:grid-cols-3">
        <table className="self-start text-body">
          <ColumnHeads heads={[{ label: t('answer'), isSpoken: true }, ...head.slice(1).map((label) => ({ label }))]} />
          <tbody>
            {rows.map(({ name, field }) => {
              const before = sideValue(name, 'before', total);
              const target = { title: t(`row_${name}`), question: asked, fields: [field], shown: print(name, before), value: before };
              return (
                <tr key={name} className="border-t border-hair">
                  <th scope="row" className="py-[5px] pr-1.5 text-left font-[450]">
                    {t(`row_${name}`)}
                  </th>
                  <td className="px-1.5 py-[5px] text-right">
                    <NumberButton target={target} />
                  </td>
                  <td className="px-1.5 py-[5px] text-right">
                    <ToldButton told={told(name, 'after', total, `${t(`row_${name}`)} · ${t('after')}`)} />
                  </td>
                  <td className="px-1.5 py-[5px] text-right text-soft">
                    <ToldButton told={told(name, 'difference', total, `${t(`row_${name}`)} · ${t('difference')}`)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <DataTable
          caption={t('by_month')}
          head={[t('month'), ...head.slice(1)]}
          rows={byMonth.map(({ name, ...both }) => [name, ...cells(both)])}
          print={money}
          toldAt={toldBy(t('by_month'), byMonth)}
        />
        <DataTable
          caption={t('by_country')}
          head={[t('country'), ...head.slice(1)]}
          rows={byCountry.map(({ name, ...both }) => [name, ...cells(both)])}
          print={money}
          toldAt={toldBy(t('by_country'), byCountry)}
        />
      </div>
      <p className="mt-2 max-w-[72em] text-small text-soft text-pretty">
        {t('how', { generation: result.generation, changed: format.count(changedMessages), seconds: format.decimal(seconds, 1) })}
        {(total.after.unrated > 0 || total.after.unconverted > 0) &&
          ` ${t('left_out', { unrated: format.count(Math.round(total.after.unrated)), unconverted: format.count(Math.round(total.after.unconverted)) })}`}
        {unconvertedFees.length > 0 && ` ${t('fees_left_out', { currencies: format.list(unconvertedFees) })}`}
      </p>
    </section>
  );
}
