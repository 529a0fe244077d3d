'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { numberIn, totalIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { ShowAllButton } from '../show-all-button';
import { useTermName } from '../use-number-words';
import { NoCatalogue } from './no-carts';
import { NumberTable } from './number-table';
import { useCartPrint } from './use-cart-print';
import { useCarts } from './use-carts';
import { useProductRow } from './use-product-row';

const shownAtFirst = 10;
const fields = [
  'days_out_of_stock',
  'questions_out',
  'units_in_carts_out',
  'daily_units',
  'quantity_left',
  'days_of_cover',
  'lost_units',
  'lost_sales',
];
const shownFrom = {
  questions_out: 'hidden @2xl:table-cell',
  units_in_carts_out: 'hidden @lg:table-cell',
  daily_units: 'hidden @3xl:table-cell',
  quantity_left: 'hidden @xl:table-cell',
  lost_units: 'hidden @xl:table-cell',
};

/** Products that ran out while they were asked for: how long, how far the rest goes, and an estimate of what was not sold. */
export function StockPanel({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('stock');
  const rowOf = useProductRow(facts);
  const print = useCartPrint(facts);
  const [isWhole, setIsWhole] = useState(false);
  const panel = useCarts(facts, 'stock');
  const title = t('out_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={300} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.stock.stock;
  const rows = (panel.answers.stock?.rows ?? []).toSorted(
    (one, other) => (numberIn(other, 'lost_sales') ?? 0) - (numberIn(one, 'lost_sales') ?? 0),
  );
  if (!question || rows.length === 0)
    return (
      <NoCatalogue facts={facts} title={title}>
        {t('out_none')}
      </NoCatalogue>
    );
  const total = (field: string) => {
    const value = totalIn(panel.answers.stock, field);
    return (
      <NumberButton
        className="font-semibold text-ink"
        target={{ title: nameOf(field), question, fields: [field], shown: print(field, value), value }}
      />
    );
  };
  return (
    <PanelCard title={title} note={t('estimate')} isRefreshing={panel.isRefreshing}>
      <p className="num mb-2.5 text-pretty text-soft">
        {glued([t.rich('out_told', { sales: () => total('lost_sales'), units: () => total('lost_units') })])}
      </p>
      <NumberTable
        caption={title}
        head={t('product')}
        question={question}
        fields={fields}
        shownFrom={shownFrom}
        print={print}
        bar="lost_sales"
        rows={(isWhole ? rows : rows.slice(0, shownAtFirst)).map(rowOf)}
      />
      {rows.length > shownAtFirst && (
        <ShowAllButton isWhole={isWhole} setIsWhole={setIsWhole} words={{ all: t('show_all'), less: t('show_less') }} />
      )}
      <p className="mt-2 text-small text-pretty text-faint">{t('out_note')}</p>
    </PanelCard>
  );
}
