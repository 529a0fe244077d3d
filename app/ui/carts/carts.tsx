'use client';
import { useTranslations } from 'next-intl';
import { NumbersPage } from '../numbers-page';
import { CartsFoot } from './carts-foot';
import { Cuts } from './cuts';
import { Figures } from './figures';
import { Funnel } from './funnel';
import { Products } from './products';
import { Recovery } from './recovery';
import { States } from './states';
import { StockPanel } from './stock-panel';
import { Times } from './times';
import { Values } from './values';

/** The page of carts: where every cart stopped, which products were left behind, what the catalogue said, and what came back. */
export function Carts() {
  const t = useTranslations('carts');
  const pair = 'grid items-start gap-3.5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]';
  return (
    <NumbersPage title={t('title')} offered={['country', 'line']}>
      {(facts) => (
        <>
          <Figures facts={facts} />
          <div className="grid gap-3.5">
            <div className="grid items-start gap-3.5 wide:grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)]">
              <Funnel facts={facts} />
              <Times facts={facts} />
            </div>
            <Cuts facts={facts} />
            <Products facts={facts} />
            <div className={pair}>
              <States facts={facts} of="stock" />
              <States facts={facts} of="price" />
            </div>
            <div className={pair}>
              <Recovery facts={facts} />
              <Values facts={facts} />
            </div>
            <StockPanel facts={facts} />
          </div>
          <CartsFoot facts={facts} />
        </>
      )}
    </NumbersPage>
  );
}
