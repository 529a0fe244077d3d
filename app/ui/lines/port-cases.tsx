'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { totalIn } from '../../metrics/answer-values';
import type { Port } from '../../metrics/line-ports';
import type { Question } from '../../metrics/question';
import { NumberButton } from '../number-button';
import { useFormats } from '../use-formats';
import { useLineNames } from './use-line-names';

interface PortCasesProps {
  readonly port: Port;
  readonly answer: Answer;
  readonly asked: Question;
}

/** What a port cut through: messages on their way, and conversations that both sides bill. Each number leads to its rows. */
export function PortCases({ answer, asked }: PortCasesProps) {
  const t = useTranslations('lines');
  const format = useFormats();
  const nameOf = useLineNames('lines');
  return (
    <dl className="grid content-start gap-3">
      {(['billing_tail', 'double_billed'] as const).map((field) => {
        const value = totalIn(answer, field);
        return (
          <div key={field} className="border-t border-hair pt-2">
            <dt className="text-small font-medium text-faint">{nameOf(field)}</dt>
            <dd className="num mt-0.5 text-[22px] font-[620] tracking-[-0.02em]">
              <NumberButton target={{ title: nameOf(field), question: asked, fields: [field], shown: format.count(value), value }} />
            </dd>
            <dd className="max-w-prose text-small text-pretty text-soft">{t(`text_${field}`)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
