'use client';
import { useTranslations } from 'next-intl';
import { useView } from '../../metrics/use-view';
import type { CountingName } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

const windows = ['24h', '3d', '7d', '14d', '30d'] as const;
const modes = ['ordered', 'strict', 'any_order'] as const;
const usual: Readonly<Partial<Record<CountingName, string>>> = { window: '7d', mode: 'ordered' };

/** How journeys are counted: how long after its beginning a step still belongs to one, and in which order steps may come. The address holds both. */
export function FunnelChooser({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const { view, change } = useView(facts);
  const chooserOf = (name: 'window' | 'mode', label: string, known: readonly string[], wordOf: (value: string) => string) => {
    const chosen = view.counting[name] ?? usual[name] ?? '';
    const choose = (value: string) => {
      const { [name]: _, ...others } = view.counting;
      change({ counting: value === usual[name] ? others : { ...others, [name]: value } });
    };
    return (
      <label className="flex items-center gap-1.5">
        {label}
        <select
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          className="h-7 max-w-[46vw] rounded-chip border border-line bg-card px-1.5 text-small text-ink"
        >
          {[...new Set([...known, chosen])].map((value) => (
            <option key={value} value={value}>
              {wordOf(value)}
            </option>
          ))}
        </select>
      </label>
    );
  };
  const spanOf = (window: string) =>
    window.endsWith('h') ? t('hours', { count: window.slice(0, -1) }) : t('days', { count: Number(window.slice(0, -1)) });
  const modeOf = (mode: string) => (t.has(`mode_${mode}` as never) ? t(`mode_${mode}` as 'mode_strict') : mode);
  return (
    <div className="no-print flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
      {chooserOf('window', t('window'), windows, spanOf)}
      {facts.eventSteps.length === 0 && chooserOf('mode', t('mode'), modes, modeOf)}
    </div>
  );
}
