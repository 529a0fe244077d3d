'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { numberIn, textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ChartMenu } from '../chart-menu';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { ShowAllButton } from '../show-all-button';
import { useTermName } from '../use-number-words';
import { NumberTable } from './number-table';
import { useCartPrint } from './use-cart-print';
import { useCarts } from './use-carts';
import { useProductRow } from './use-product-row';

const shownAtFirst = 12;
const fields = ['people_asked', 'carts', 'cart_value', 'orders', 'revenue', 'abandoned_value', 'out_of_stock_carts'];
const shownFrom = {
  people_asked: 'hidden @lg:table-cell',
  cart_value: 'hidden @2xl:table-cell',
  orders: 'hidden @sm:table-cell',
  revenue: 'hidden @xl:table-cell',
  out_of_stock_carts: 'hidden @md:table-cell',
};

/** Each product: who asked, carts that held it, orders, what was left behind, and carts sent while it was out of stock. */
export function Products({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('cart_products');
  const rowOf = useProductRow(facts);
  const print = useCartPrint(facts);
  const [isWhole, setIsWhole] = useState(false);
  const panel = useCarts(facts, 'products');
  const title = t('products_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={340} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.products.products;
  const found = (panel.answers.products?.rows ?? []).filter((row) => textIn(row, 'product') !== null);
  if (!question || found.length === 0) return <EmptyPanel title={title}>{t('products_none')}</EmptyPanel>;
  const rows = found.toSorted((one, other) => (numberIn(other, 'abandoned_value') ?? 0) - (numberIn(one, 'abandoned_value') ?? 0));
  const table = {
    head: [t('product'), ...fields.map(nameOf)],
    rows: rows.map((row) => [textIn(row, 'product'), ...fields.map((field) => numberIn(row, field))]),
  };
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  return (
    <PanelCard
      title={title}
      note={<span className="max-phone:hidden">{t('products_note')}</span>}
      corner={<ChartMenu title={title} table={table} isTable={isWhole} setIsTable={setIsWhole} />}
      isRefreshing={panel.isRefreshing}
    >
      <NumberTable
        caption={title}
        head={t('product')}
        question={question}
        fields={fields}
        shownFrom={shownFrom}
        print={print}
        bar="abandoned_value"
        rows={shown.map(rowOf)}
      />
      {rows.length > shownAtFirst && (
        <ShowAllButton isWhole={isWhole} setIsWhole={setIsWhole} words={{ all: t('show_all'), less: t('show_less') }} />
      )}
    </PanelCard>
  );
}
