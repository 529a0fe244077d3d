'use client';
import { useTranslations } from 'next-intl';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn, warned } from '../../metrics/answer-values';
import { gapVerdict, shareGap } from '../../metrics/share-gap';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { usePoints } from '../use-points';
import { Life } from './life';
import { SliceTable } from './slice-table';
import { type CampaignProps, useCampaign } from './use-campaign';

/** The templates and versions of the campaign side by side, and what their difference allows to say. */
export function Versions(given: CampaignProps) {
  const t = useTranslations('promotions');
  const panel = useCampaign(given, 'versions');
  const title = t('versions_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={180} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers.rows;
  const { rows: question, life } = panel.context.questions.versions;
  if (!question || !answer) return null;
  const rows = [...answer.rows]
    .filter(isDelivered)
    .sort((one, other) => (numberIn(other, 'delivered') ?? 0) - (numberIn(one, 'delivered') ?? 0));
  const [first, ...others] = rows;
  if (!first) return null;
  const templates = [...new Set(rows.flatMap((row) => textIn(row, 'template') ?? []))];
  const isOneTemplate = templates.length === 1 && rows.length > 1;
  const isClosed = warned(answer, 'open_windows') === 0;
  const nameOf = (row: AnswerRow): string => {
    const [template, version] = [isOneTemplate ? null : textIn(row, 'template'), textIn(row, 'version')];
    return [template, version && shortVersion(version)].filter(Boolean).join(' · ') || t('unnamed');
  };
  return (
    <PanelCard title={title} note={t('list_interval')} isRefreshing={panel.isRefreshing}>
      <SliceTable
        facts={given.facts}
        caption={title}
        rows={rows}
        question={question}
        nameOf={nameOf}
        placeOf={(row) => ({ template: [textIn(row, 'template')], version: [textIn(row, 'version')] })}
      />
      <Life templates={templates} answer={panel.answers.life} question={life} />
      {others.length === 0 ? (
        <p className="mt-2 text-small text-faint">{t('one_version')}</p>
      ) : (
        <ul className="mt-2.5 grid gap-1.5 text-small text-soft">
          {others.slice(0, 4).map((other) => (
            <Gap key={nameOf(other)} one={first} other={other} names={[nameOf(first), nameOf(other)]} isClosed={isClosed} />
          ))}
        </ul>
      )}
    </PanelCard>
  );
}

interface GapProps {
  readonly one: AnswerRow;
  readonly other: AnswerRow;
  readonly names: readonly [string, string];
  /** Whether everybody's time to order is over. */
  readonly isClosed: boolean;
}

function Gap({ one, other, names: [first, second], isClosed }: GapProps) {
  const t = useTranslations('promotions');
  const points = usePoints();
  const gap = shareGap(one, other, isClosed);
  if (!gap) return null;
  const verdict = gapVerdict(gap);
  return (
    <li className="text-pretty" data-gap>
      <b className="font-semibold text-ink">
        {verdict === 'open' ? t('gap_open') : t('gap_better', { name: verdict === 'better' ? first : second })}
      </b>{' '}
      <span className="num">
        {t('gap', { first, second, gap: points(gap.gap), low: points(gap.low), high: points(gap.high) })}
        {gap.detectable !== null && <> {t('detectable', { points: points(gap.detectable).replace('+', '') })}</>}
      </span>
    </li>
  );
}

const isDelivered = (row: AnswerRow): boolean => (numberIn(row, 'delivered') ?? 0) > 0;
/** A version without a name is the hash of its components: its beginning tells it apart. */
const shortVersion = (version: string): string => (/^[0-9a-f]{12,}$/.test(version) ? version.slice(0, 6) : version);
