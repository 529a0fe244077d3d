'use client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { SuppressionRule } from '../../../db/suppression-rules';
import { fetchJson } from '../../metrics/api-error';
import type { StoredRules } from '../../server/suppression-store';
import { apiOf } from '../data/data-queries';
import { rulesKey } from './rules-key';

/** The rules as the server keeps them; the page brings them along. */
export const rulesQuery = (workspace: string) =>
  queryOptions({
    queryKey: rulesKey(workspace),
    queryFn: ({ signal }) => fetchJson<StoredRules>(`${apiOf(workspace)}/suppression`, { signal }),
  });

/** The rules of the workspace as they are kept. */
export const useRules = (workspace: string) => useQuery(rulesQuery(workspace));

/** What a rule is called: its own name, else the words of a proposed one, else its id; of a file's word, the word. */
export function useRuleName(workspace: string): (id: string) => string {
  const words = useTranslations('values');
  const { data } = useRules(workspace);
  return (id) => {
    const own = data?.inForce.rules.find((rule) => rule.id === id)?.name;
    if (own) return own;
    if (id.startsWith('blocked:')) return id.slice('blocked:'.length);
    return isWorded(id) ? words(`rule_${id}`) : id;
  };
}

const worded = ['many_conversations', 'bot_play', 'unreachable', 'opted_out', 'no_consent', 'promotion_cap', 'blocked'] as const;
const isWorded = (id: string): id is (typeof worded)[number] => worded.some((one) => one === id);

/** The parts of a rule, what it leaves out and how long somebody stays, in words. */
export function useRuleWords(): (rule: SuppressionRule) => string {
  const t = useTranslations('suppression');
  return ({ when, leavesOut, keepDays }) => {
    const parts = when.map(({ metric, comparison, number, days }) => {
      const name = t(`m_${metric}`, { number: number === 0 ? 2 : number });
      const isClaim = metric === 'opted_out' || metric === 'consent';
      const said = isClaim
        ? t(comparison === 'at_least' ? 'part_is' : 'part_is_not', { metric: name })
        : comparison === 'at_least'
          ? t('part_at_least', { number, metric: name })
          : number === 0
            ? t('part_none', { metric: name })
            : t('part_at_most', { number, metric: name });
      return days === null ? said : `${said} ${t('part_days', { days })}`;
    });
    const kept = keepDays === null ? t('keep_always') : keepDays === 1 ? t('keep_while') : t('keep_days', { days: keepDays });
    const said = parts.join(' · ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}. ${t(leavesOut)}, ${kept}.`;
  };
}
