'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { totalIn } from '../../metrics/answer-values';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { NumberButton } from '../number-button';
import { useTermName } from '../use-number-words';
import { usePromotionPrint } from '../use-promotion-print';

interface SharedCouponProps {
  readonly facts: WorkspaceFacts;
  readonly answer: Answer | null;
  readonly question: Question;
}

/** Orders with a coupon that several people of the campaign have: they belong to nobody, so they stand apart. Nothing where there are none. */
export function SharedCoupon({ facts, answer, question }: SharedCouponProps) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('promotions');
  const print = usePromotionPrint(facts);
  if (!totalIn(answer, 'coupon_orders')) return null;
  const number = (field: 'coupon_orders' | 'coupon_revenue') => {
    const value = totalIn(answer, field);
    return <NumberButton target={{ title: nameOf(field), question, fields: [field], shown: print(field, value), value }} />;
  };
  return (
    <p className="num mt-2.5 border-t border-line pt-2 text-small text-pretty text-soft">
      {t('shared_coupon')}: {number('coupon_orders')} · {number('coupon_revenue')}. {t('shared_coupon_note')}
    </p>
  );
}
