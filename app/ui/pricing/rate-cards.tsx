'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { fetchJson } from '../../metrics/api-error';
import type { ToldNumber } from '../../metrics/told-number';
import type { RateCards as Cards, RateCard } from '../../server/rate-cards';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { ToldButton } from '../told-button';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { RateEditor } from './rate-editor';

/** Which rate cards priced what, which were lent to another time, where they have holes, and a place for one's own. */
export function RateCards({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing_terms');
  const { data, error, refetch } = useQuery({
    queryKey: [facts.workspace, 'rates'],
    queryFn: ({ signal }) => fetchJson<Cards>(`/api/${encodeURIComponent(facts.workspace)}/rates`, { signal }),
  });
  const title = t('rates_title');
  if (error && !data) return <FailedPanel title={title} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPanel title={title} height={240} />;
  const used = data.cards.filter(({ units, isOwn }) => units > 0 || isOwn);
  return (
    <PanelCard title={title}>
      <p className="mb-2 max-w-[72em] text-small text-soft text-pretty">{t('rates_text')}</p>
      <CardTable cards={used} facts={facts} />
      {data.holes.length > 0 && <Holes holes={data.holes} facts={facts} />}
      <RateEditor facts={facts} markets={data.markets} />
    </PanelCard>
  );
}

function CardTable({ cards, facts }: { readonly cards: readonly RateCard[]; readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing_terms');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const right = 'px-1.5 py-[5px] text-right whitespace-nowrap max-phone:px-1';
  const told = (card: RateCard, name: 'priced' | 'lent', value: number, sql: string): ToldNumber => {
    const shown = format.count(value);
    const title = [wordOf('model', card.model), card.currency, format.day(card.from), t(name)].join(' · ');
    const counts = [...(name === 'lent' ? [[t('priced'), format.count(card.units)] as const] : []), [t(name), shown] as const];
    return { title, shown, value, definition: t(`${name}_means`), formula: t(`${name}_formula`), counts, notes: [], sql };
  };
  const span = ({ from, until }: RateCard): string =>
    until === null ? t('from_on', { from: format.day(from) }) : t('from_until', { from: format.day(from), until: format.day(until) });
  return (
    <div className="overflow-x-auto">
      <table className="num w-full text-body max-phone:text-small" data-notes="">
        <ColumnHeads
          heads={[{ label: t('card') }, { label: t('range'), className: 'max-phone:hidden' }, { label: t('priced') }, { label: t('lent') }]}
        />
        <tbody>
          {cards.map((card) => (
            <tr key={`${card.model} ${card.from} ${card.until} ${card.currency} ${card.isOwn}`} className="border-t border-hair">
              <th scope="row" className="py-[5px] pr-1.5 text-left font-[450]">
                {wordOf('model', card.model)} · {card.currency}
                <span className="block text-small font-normal text-faint">
                  {span(card)} · {t(card.isOwn ? 'own' : 'published')}
                </span>
              </th>
              <td className={`${right} text-soft max-phone:hidden`}>
                {[...new Set([card.lowest, card.highest])].map((rate) => format.decimal(rate, 4)).join(' – ')}
              </td>
              <td className={right}>
                <ToldButton told={told(card, 'priced', card.units, card.unitsSql)} />
              </td>
              <td className={`${right} ${card.borrowed > 0 ? 'text-entry-ink' : 'text-faint'}`}>
                <ToldButton told={told(card, 'lent', card.borrowed, card.borrowedSql)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Holes({ holes, facts }: { readonly holes: Cards['holes']; readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing_terms');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  return (
    <div className="mt-2 text-small text-entry-ink" data-notes="">
      <p>{t('holes', { count: holes.length })}</p>
      <ul>
        {holes.slice(0, 5).map(({ model, place, category, currency, from, to }) => (
          <li key={`${model} ${place} ${category} ${currency} ${from}`}>
            {wordOf('model', model)} · {place.length === 2 ? format.country(place) : place} · {wordOf('category', category)} · {currency}:{' '}
            {t('hole', { from: format.day(from), to: format.day(to) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
