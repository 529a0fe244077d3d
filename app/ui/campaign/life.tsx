'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn } from '../../metrics/answer-values';
import type { Question } from '../../metrics/question';
import { NumberButton } from '../number-button';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';

interface LifeProps {
  /** Names of templates. */
  readonly templates: readonly string[];
  /** An answer of `templates` by template. */
  readonly answer: Answer | null;
  readonly question: Question | null;
}

/** What the platform decided on each template, how long it took, and what became of it; nothing where the logs do not tell. */
export function Life({ templates, answer, question }: LifeProps) {
  const rows = (answer?.rows ?? []).filter((row) => templates.includes(textIn(row, 'template') ?? ''));
  const told = rows.filter((row) => textIn(row, 'decision') !== null || numberIn(row, 'hours_to_decision') !== null);
  if (!question || told.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-small text-soft">
      {told.map((row) => (
        <TemplateLife key={textIn(row, 'template')} row={row} question={question} />
      ))}
    </ul>
  );
}

function TemplateLife({ row, question }: { readonly row: AnswerRow; readonly question: Question }) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('templates');
  const format = useFormats();
  const template = textIn(row, 'template');
  const wordOf = (name: string, value: string): string => {
    const key = `${name}_${value}`;
    return t.has(key as never) ? t(key as never) : value;
  };
  const number = (field: 'hours_to_decision' | 'paused', shown: string) => (
    <NumberButton
      target={{ title: nameOf(field), question, fields: [field], row: { template: [template] }, shown, value: numberIn(row, field) }}
    />
  );
  const [decision, reason, quality] = ['decision', 'reason', 'quality'].map((name) => textIn(row, name));
  const [hours, paused] = [numberIn(row, 'hours_to_decision'), numberIn(row, 'paused') ?? 0];
  return (
    <li className="num text-pretty">
      <b className="font-medium text-ink">{template}</b>
      {decision && <> · {wordOf('decision', decision)}</>}
      {hours !== null && (
        <>
          {' '}
          {t('in_time')} {number('hours_to_decision', `${format.decimal(hours, 1)}\u00a0h`)}
        </>
      )}
      {reason && <> ({reason})</>}
      {paused > 0 && (
        <>
          {' · '}
          {nameOf('paused')}: {number('paused', format.count(paused))}
        </>
      )}
      {quality && (
        <>
          {' · '}
          {nameOf('quality')}: {wordOf('quality', quality)}
        </>
      )}
    </li>
  );
}
