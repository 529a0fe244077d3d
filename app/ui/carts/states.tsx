'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { NoCatalogue } from './no-carts';
import { NumberTable } from './number-table';
import { useCartPrint } from './use-cart-print';
import { useCarts } from './use-carts';

const fields = ['carts', 'order_rate', 'abandonment_rate', 'value', 'abandoned_value'];
const shownFrom = { abandonment_rate: 'hidden @md:table-cell', value: 'hidden @lg:table-cell', abandoned_value: 'hidden @sm:table-cell' };

/** What became of carts that held something out of stock, or were priced otherwise than the catalogue. */
export function States({ facts, of }: { readonly facts: WorkspaceFacts; readonly of: 'stock' | 'price' }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('cart_outcomes');
  const wordOf = useDimensionWords(facts);
  const print = useCartPrint(facts);
  const format = useFormats();
  const panel = useCarts(facts, 'states');
  const title = t(`${of}_title`);
  if (panel.state === 'loading') return <LoadingPanel title={title} height={170} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.states[of];
  const askedLines = panel.context.questions.states.lines;
  const rows = panel.answers[of]?.rows ?? [];
  if (!question || !askedLines || rows.every((row) => textIn(row, of) === 'unknown'))
    return (
      <NoCatalogue facts={facts} title={title}>
        {t(`${of}_none`)}
      </NoCatalogue>
    );
  const number = (field: string): ReactNode => {
    const value = totalIn(panel.answers.lines, field);
    return (
      <NumberButton
        className="font-semibold text-ink"
        target={{ title: nameOf(field), question: askedLines, fields: [field], shown: format.count(value), value }}
      />
    );
  };
  return (
    <PanelCard title={title} note={t('carts')} isRefreshing={panel.isRefreshing}>
      <p className="num mb-2.5 text-pretty text-soft">
        {of === 'stock'
          ? glued([t.rich('stock_told', { out: () => number('lines_out_of_stock'), all: () => number('lines') })])
          : glued([
              t.rich('price_told', {
                dearer: () => number('lines_dearer'),
                cheaper: () => number('lines_cheaper'),
                all: () => number('lines_compared'),
              }),
            ])}
      </p>
      <NumberTable
        caption={title}
        head={t(`${of}_head`)}
        question={question}
        fields={fields}
        shownFrom={shownFrom}
        print={print}
        bar="carts"
        rows={rows
          .toSorted((one, other) => (numberIn(other, 'carts') ?? 0) - (numberIn(one, 'carts') ?? 0))
          .map((row) => ({
            name: textIn(row, of) === 'unknown' ? t(`${of}_unknown`) : wordOf(of, textIn(row, of)),
            place: { [of]: [textIn(row, of)] },
            values: row,
          }))}
      />
      <p className="mt-2 text-small text-pretty text-faint">{t(`${of}_note`)}</p>
    </PanelCard>
  );
}
