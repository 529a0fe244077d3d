'use client';
import { useTranslations } from 'next-intl';
import { liftVerdict } from '../../metrics/lift-verdict';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { usePromotionNotes } from '../use-promotion-notes';
import { WhyButton } from '../why-button';
import { LiftNumbers } from './lift-numbers';
import { type CampaignProps, useCampaign } from './use-campaign';

/** What the campaign caused: those held out at random against all others, and apart what the log shows by itself. */
export function LiftCard(given: CampaignProps) {
  const t = useTranslations('promotions');
  const notesOf = usePromotionNotes();
  const panel = useCampaign(given, 'caused');
  const title = t('lift_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={310} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { holdout, natural } = panel.answers;
  const { holdout: asked, natural: askedNatural } = panel.context.questions.caused;
  if (!asked || !askedNatural || !holdout || !natural) return null;
  const hasHoldout = !['none', 'one_arm'].includes(liftVerdict(holdout.totals));
  const hasNatural = !['none', 'one_arm'].includes(liftVerdict(natural.totals));
  const notes = notesOf(holdout, hasHoldout ? ['few_people'] : ['few_people', 'empty_arm', 'unfinished_week', 'unrated', 'unconverted']);
  const naturalNotes = notesOf(natural, ['few_people', 'contaminated', 'unrated', 'unconverted']);
  const why = <WhyButton target={{ title, shown: '', question: asked, fields: ['lift_points'] }} />;
  return (
    <PanelCard title={title} note={hasHoldout ? why : undefined} isRefreshing={panel.isRefreshing}>
      {hasHoldout ? (
        <LiftNumbers facts={given.facts} arms={holdout} question={asked} />
      ) : (
        <p className="max-w-prose text-pretty text-soft">{t(liftVerdict(holdout.totals) === 'one_arm' ? 'no_arm' : 'no_holdout')}</p>
      )}
      <Notes notes={notes} />
      {hasNatural && (
        <details className="mt-3 border-t border-line pt-2" open={!hasHoldout}>
          <summary className="text-body font-medium">{t('natural_title')}</summary>
          <p className="my-1.5 max-w-prose text-small text-pretty text-entry-ink">{t('natural_note')}</p>
          <LiftNumbers facts={given.facts} arms={natural} question={askedNatural} isNatural />
          <Notes notes={naturalNotes} />
        </details>
      )}
      <p className="mt-2.5 text-small text-pretty text-faint">{t('lift_note')}</p>
    </PanelCard>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-small text-pretty text-entry-ink" data-notes>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
