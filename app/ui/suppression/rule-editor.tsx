'use client';
import { useTranslations } from 'next-intl';
import { suppressionLimits } from '../../../db/suppression-limits';
import type { SuppressionRule } from '../../../db/suppression-rules';
import { PartEditor } from './part-editor';
import type { RuleProblem } from './rule-problems';

interface RuleEditorProps {
  readonly rule: SuppressionRule;
  readonly proposedName: string;
  readonly problems: readonly RuleProblem[];
  readonly change: (rule: SuppressionRule) => void;
  readonly remove: () => void;
}

const { number, days, nameCharacters } = suppressionLimits;
const limits = { number, days, characters: nameCharacters };

export const fieldShape = 'h-8 min-w-0 rounded-chip border border-line bg-card px-2 text-body';

/** One rule: its name, its parts, what it leaves out and for how long. */
export function RuleEditor({ rule, proposedName, problems, change, remove }: RuleEditorProps) {
  const t = useTranslations('suppression');
  const name = rule.name ?? proposedName;
  return (
    <fieldset className="rounded-card border border-line px-3 pt-1 pb-3">
      <legend className="px-1 font-medium">{name}</legend>
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <label className="grid flex-auto gap-0.5 text-small text-soft max-phone:basis-full">
          {t('name')}
          <input
            className={fieldShape}
            value={rule.name ?? ''}
            placeholder={proposedName}
            onChange={({ target }) => change({ ...rule, name: target.value.trim() === '' ? null : target.value })}
          />
        </label>
        <label className="flex h-8 items-center gap-1.5 text-body">
          <input type="checkbox" checked={rule.isOn} onChange={({ target }) => change({ ...rule, isOn: target.checked })} />
          {t('is_on')}
        </label>
        <button
          type="button"
          onClick={remove}
          aria-label={t('remove_rule', { name })}
          className="ml-auto h-8 px-2 text-soft hover:text-down"
        >
          ✕
        </button>
      </div>
      <p className="mt-2 text-small text-soft">{t('when')}</p>
      <ul className="mt-1 grid gap-2">
        {rule.when.map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own
          <li key={place}>
            <PartEditor
              part={part}
              change={(next) => change({ ...rule, when: rule.when.map((one, at) => (at === place ? next : one)) })}
              remove={rule.when.length > 1 ? () => change({ ...rule, when: rule.when.filter((_, at) => at !== place) }) : null}
            />
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => change({ ...rule, when: [...rule.when, { metric: 'orders', comparison: 'at_most', number: 0, days: 90 }] })}
        disabled={rule.when.length >= suppressionLimits.parts}
        className="mt-2 text-small text-soft underline underline-offset-2 disabled:opacity-50"
      >
        {t('add_part')}
      </button>
      <div className="mt-2 grid gap-2 phone:grid-cols-2">
        <label className="grid gap-0.5 text-small text-soft">
          {t('leaves_out')}
          <select
            className={fieldShape}
            value={rule.leavesOut}
            onChange={({ target }) => change({ ...rule, leavesOut: target.value === 'everything' ? 'everything' : 'promotions' })}
          >
            <option value="promotions">{t('promotions')}</option>
            <option value="everything">{t('everything')}</option>
          </select>
        </label>
        <label className="grid gap-0.5 text-small text-soft">
          {t('keep_days_label')}
          <input
            className={fieldShape}
            inputMode="numeric"
            value={rule.keepDays ?? ''}
            onChange={({ target }) => change({ ...rule, keepDays: wholeOrNull(target.value) })}
          />
        </label>
      </div>
      {problems.length > 0 && (
        <ul className="mt-2 grid gap-0.5 text-small text-down">
          {problems.map((problem) => (
            <li key={problem}>{t(`p_${problem}`, limits)}</li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** A whole number as it is typed; null for an empty field. What is no number becomes -1, which the check refuses in words. */
export function wholeOrNull(typed: string): number | null {
  if (typed.trim() === '') return null;
  const number = Number(typed);
  return Number.isFinite(number) ? number : -1;
}
