'use client';
import { useTranslations } from 'next-intl';
import { textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useDimensionWords } from '../use-dimension-words';
import { usePricing } from './use-pricing';

interface SuppressionChoiceProps {
  readonly facts: WorkspaceFacts;
  readonly chosen: readonly string[];
  readonly choose: (rules: readonly string[]) => void;
}

/** Rules of the workspace whose lists a what-if can obey; nothing while there is none. */
export function SuppressionChoice({ facts, chosen, choose }: SuppressionChoiceProps) {
  const t = useTranslations('what_if');
  const wordOf = useDimensionWords(facts);
  const panel = usePricing(facts, 'rules');
  const rules = panel.state === 'ready' ? (panel.answers.rules?.rows ?? []).flatMap((row) => textIn(row, 'rule') ?? []) : [];
  const known = rules.filter((rule) => !rule.startsWith('blocked'));
  if (known.length === 0) return null;
  return (
    <div className="min-w-0">
      <span className="mb-0.5 block text-small text-soft">{t('field_suppress')}</span>
      {known.map((rule) => (
        <label key={rule} className="flex min-h-6 items-center gap-2 text-body">
          <input
            type="checkbox"
            className="size-4"
            checked={chosen.includes(rule)}
            onChange={({ target }) => choose(target.checked ? [...chosen, rule] : chosen.filter((other) => other !== rule))}
          />
          {wordOf('rule', rule)}
        </label>
      ))}
    </div>
  );
}
