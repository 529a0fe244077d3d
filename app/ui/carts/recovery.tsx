'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { namesCart } from '../../metrics/cart-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { NumberTable } from './number-table';
import { useCartPrint } from './use-cart-print';
import { useCarts } from './use-carts';

const columns = ['treated_rate', 'control_rate', 'lift_points', 'lift_points_low', 'lift_points_high'];

/** Whom a reminder of the cart reached and who ordered after it, and what a hold-out says the reminder caused, where there is one. */
export function Recovery({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('cart_outcomes');
  const format = useFormats();
  const print = useCartPrint(facts);
  const panel = useCarts(facts, 'recovery');
  const title = t('recovery_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={190} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { reminded: answer, lift } = panel.answers;
  const { reminded: question, lift: askedLift } = panel.context.questions.recovery;
  if (!question || !askedLift) return null;
  const tested = (lift?.rows ?? []).filter((row) => namesCart(textIn(row, 'campaign') ?? '') && numberIn(row, 'control'));
  const fields = ['abandoned', 'reminded', 'recovered', 'recovery_rate'];
  const points = (field: string, value: number | null): string =>
    field.startsWith('lift_') ? (value === null ? '–' : `${format.signed(value * 100, 2)} ${t('points')}`) : print(field, value);
  return (
    <PanelCard title={title} isRefreshing={panel.isRefreshing}>
      <dl className="num grid grid-cols-2 gap-x-4 gap-y-2 phone:grid-cols-4">
        {fields.map((field) => (
          <div key={field}>
            <dt className="text-small text-faint">{nameOf(field)}</dt>
            <dd className="text-lg leading-tight font-semibold">
              <NumberButton
                target={{
                  title: nameOf(field),
                  question,
                  fields: [field],
                  shown: print(field, totalIn(answer, field)),
                  value: totalIn(answer, field),
                }}
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-small text-pretty text-faint">{totalIn(answer, 'reminded') ? t('recovery_note') : t('recovery_none')}</p>
      <div className="mt-3 border-t border-line pt-2">
        {tested.length > 0 ? (
          <NumberTable
            caption={t('lift_head')}
            head={t('lift_head')}
            question={askedLift}
            fields={columns}
            print={points}
            rows={tested.map((row) => ({
              name: textIn(row, 'campaign') ?? '',
              place: { campaign: [textIn(row, 'campaign')] },
              values: row,
            }))}
          />
        ) : (
          <p className="max-w-prose text-small text-pretty text-soft">{t('no_holdout')}</p>
        )}
      </div>
    </PanelCard>
  );
}
