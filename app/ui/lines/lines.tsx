'use client';
import { useTranslations } from 'next-intl';
import { NumbersPage } from '../numbers-page';
import { LinesFoot } from './lines-foot';
import { Lives } from './lives';
import { Ports } from './ports';
import { Stays } from './stays';

/** The lines page: each number's life across its partners, both sides of every port, and the numbers of the period. */
export function Lines() {
  const t = useTranslations('lines');
  return (
    <NumbersPage title={t('title')} offered={['line', 'partner']} isCompared={false}>
      {(facts) => (
        <>
          <div className="grid gap-3.5">
            <Lives facts={facts} />
            <Ports facts={facts} />
            <Stays facts={facts} />
          </div>
          <LinesFoot facts={facts} />
        </>
      )}
    </NumbersPage>
  );
}
