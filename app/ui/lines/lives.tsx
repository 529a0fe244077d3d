'use client';
import { useTranslations } from 'next-intl';
import { dayOfInstant } from '../../metrics/days';
import { useView } from '../../metrics/use-view';
import type { LineLife } from '../../server/line-lives';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { eventWord, LifeStrip, stayWords } from './life-strip';
import { partnerColour } from './partner-colour';
import { useLives } from './use-lives';

/** Every number's life across its partners, over all of the log; below each strip the same in words. */
export function Lives({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('lines');
  const { view } = useView(facts);
  const { data, error, refetch } = useLives(facts.workspace, facts.generation);
  const title = t('lives_title');
  if (error && !data) return <FailedPanel title={title} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPanel title={title} height={260} />;
  const chosen = view.filters.line ?? [];
  const lives = data.lines.filter(({ line }) => chosen.length === 0 || chosen.includes(line));
  const span = { from: facts.firstDay ?? view.span.from, to: facts.lastDay ?? view.span.to };
  const partners = facts.partners.filter(({ value }) => lives.some(({ stays }) => stays.some(({ partner }) => partner === value)));
  return (
    <PanelCard
      title={title}
      note={
        <ul className="flex flex-wrap gap-x-3">
          {partners.map(({ value, name }) => (
            <li key={value} className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="size-2.5 rounded-[3px]"
                style={{
                  background: partnerColour(
                    value,
                    facts.partners.map((one) => one.value),
                  ),
                }}
              />
              {name ?? value}
            </li>
          ))}
        </ul>
      }
    >
      <Axis span={span} />
      <ul className="grid gap-3">
        {lives.map((life) => (
          <Life key={life.line} facts={facts} life={life} span={span} />
        ))}
      </ul>
      <p className="mt-3 max-w-prose text-small text-pretty text-faint">{t('lives_text')}</p>
    </PanelCard>
  );
}

interface LifeProps {
  readonly facts: WorkspaceFacts;
  readonly life: LineLife;
  readonly span: { readonly from: string; readonly to: string };
}

function Life({ facts, life, span }: LifeProps) {
  const t = useTranslations('lines');
  const format = useFormats();
  const words = useDimensionWords(facts);
  const [first, ...more] = life.events;
  return (
    <li className="grid grid-cols-[11rem_minmax(0,1fr)] items-end gap-x-3 max-phone:grid-cols-1">
      <h3 className="pb-[3px] text-body font-medium">
        {life.name ?? life.line}
        {life.name && <span className="num block text-small font-normal text-faint">{life.line}</span>}
      </h3>
      <LifeStrip facts={facts} life={life} span={span} />
      <p data-stays className="num col-start-2 mt-1 text-small text-soft max-phone:col-start-1">
        {life.stays.map((stay) => stayWords(stay, words, (at) => format.day(dayOfInstant(at, facts.timezone)), t)).join(' → ')}
        {life.stays.some(({ isProposed }) => isProposed) && <span className="text-entry-ink"> · {t('proposed')}</span>}
      </p>
      {first && (
        <details className="col-start-2 text-small text-faint max-phone:col-start-1">
          <summary className="cursor-pointer">{t('events', { count: life.events.length })}</summary>
          <ul className="num mt-1 grid gap-0.5">
            {[first, ...more].map((event) => (
              <li key={`${event.day} ${event.kind} ${event.value}`}>
                {format.day(event.day)} · {eventWord(event, t)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** Years and, where they are few, quarters of the log. */
function Axis({ span }: { readonly span: LifeProps['span'] }) {
  const format = useFormats();
  const [begins, ends] = [Date.parse(span.from), Date.parse(span.to)];
  const years = Number(span.to.slice(0, 4)) - Number(span.from.slice(0, 4)) + 1;
  const ticks = Array.from({ length: years * 4 }, (_, index) => {
    const year = Number(span.from.slice(0, 4)) + Math.floor(index / 4);
    return `${year}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`;
  }).filter((day) => Date.parse(day) >= begins && Date.parse(day) < ends && (years <= 3 || day.slice(5, 7) === '01'));
  return (
    <div aria-hidden="true" className="mb-1 grid grid-cols-[11rem_minmax(0,1fr)] gap-x-3 max-phone:grid-cols-1">
      <svg role="presentation" className="col-start-2 h-4 w-full overflow-visible max-phone:col-start-1">
        {ticks.map((day, index) => (
          <text
            key={day}
            x={`${((Date.parse(day) - begins) / (ends - begins)) * 100}%`}
            y={12}
            fontSize={11}
            className={index % 2 ? 'max-wide:hidden' : undefined}
            fill="var(--faint)"
          >
            {format.monthAndYear(day.slice(0, 7))}
          </text>
        ))}
      </svg>
    </div>
  );
}
