'use client';
import { useTranslations } from 'next-intl';
import { dayOfInstant } from '../../metrics/days';
import type { LineEvent, LineLife, Stay } from '../../server/line-lives';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { partnerColour } from './partner-colour';

interface LifeStripProps {
  readonly facts: WorkspaceFacts;
  readonly life: LineLife;
  readonly span: { readonly from: string; readonly to: string };
}

const width = 1000;
const at = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** One number's life as a strip: a stretch a partner, a gap at each port, and above it what the platform told of the number. */
export function LifeStrip({ facts, life, span }: LifeStripProps) {
  const t = useTranslations('lines');
  const format = useFormats();
  const words = useDimensionWords(facts);
  const partners = facts.partners.map(({ value }) => value);
  const [begins, ends] = [at(span.from), at(span.to)];
  const place = (day: string | null, open: number): number =>
    day === null ? open : Math.max(0, Math.min(width, ((at(day) - begins) / (ends - begins)) * width));
  const told = life.stays.map((stay) => stayWords(stay, words, (at) => format.day(dayOfInstant(at, facts.timezone)), t)).join('; ');
  return (
    <div role="img" aria-label={`${life.name ?? life.line}: ${told}`} className="relative h-[46px]">
      <div className="absolute inset-x-0 bottom-0 h-[22px] overflow-hidden rounded-[5px] bg-hair">
        {life.stays.map((stay, index) => {
          const [left, right] = [
            place(stay.from, index === 0 ? 0 : place(life.stays[index - 1]?.until ?? null, 0)),
            place(stay.until, width),
          ];
          if (right <= left) return null;
          return (
            <div
              key={`${stay.account} ${stay.from ?? ''} ${stay.api ?? ''} ${stay.idFormat ?? ''}`}
              className="absolute inset-y-0 overflow-hidden border-r-2 border-card text-tiny leading-[22px] font-medium whitespace-nowrap text-ellipsis text-ink last:border-r-0"
              style={{
                left: `${left / 10}%`,
                width: `${(right - left) / 10}%`,
                background: stay.isSet
                  ? `color-mix(in srgb, ${partnerColour(stay.partner, partners)} 34%, var(--card))`
                  : `repeating-linear-gradient(135deg, var(--hair) 0 6px, var(--line) 6px 8px)`,
                paddingLeft: right - left > 60 ? 6 : 0,
              }}
            >
              {right - left > 110 && (stay.partner === 'unknown' ? t('no_partner') : words('partner', stay.partner))}
            </div>
          );
        })}
      </div>
      {life.events.map((event, index) => (
        <span
          key={`${event.day} ${event.kind} ${event.value}`}
          className="absolute bottom-[25px] -translate-x-1/2 text-[10px] leading-none"
          style={{ left: `calc(${place(event.day, 0) / 10}% + ${besideOthers(life.events, index) * 9}px)`, color: eventColour(event) }}
          title={`${format.day(event.day)} · ${eventWord(event, t)}`}
        >
          {eventMark(event)}
        </span>
      ))}
    </div>
  );
}

type Words = ReturnType<typeof useTranslations<'lines'>>;

/** A stay in words: partner, account and how long. */
export function stayWords(stay: Stay, words: ReturnType<typeof useDimensionWords>, dayOf: (instant: string) => string, t: Words): string {
  const partner = stay.partner === 'unknown' ? t('no_partner') : words('partner', stay.partner);
  const until = stay.until === null ? '' : t('stay_until', { day: dayOf(stay.until) });
  return [partner, stay.account === 'unknown' ? t('no_account') : t('account', { id: stay.account.slice(-4) }), until]
    .filter(Boolean)
    .join(' · ');
}

/** How many events of the same day stand before this one. */
const besideOthers = (events: readonly LineEvent[], index: number): number =>
  events.slice(0, index).filter(({ day }) => day === events[index]?.day).length;

const eventMark = ({ kind, value }: LineEvent): string =>
  kind === 'account' ? '◆' : kind === 'quality' ? (value === 'flagged' ? '▼' : '●') : value === 'downgrade' ? '▽' : '△';
const eventColour = ({ kind, value }: LineEvent): string =>
  value === 'flagged' || value === 'downgrade' || kind === 'account' ? 'var(--down)' : 'var(--up)';

/** What an event says, in words. */
export function eventWord({ value, limit }: LineEvent, t: Words): string {
  const key = `event_${value}`;
  const word = t.has(key as never) ? t(key as never) : value.replaceAll('_', ' ');
  return limit === null ? word : `${word}, ${limit.replace(/^tier_/, '').toUpperCase()}`;
}
