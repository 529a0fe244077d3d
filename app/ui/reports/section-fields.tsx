'use client';
import { useTranslations } from 'next-intl';
import { PanelCard } from '../panel-card';
import { sectionChoices } from './report-draft';
import type { FormProps } from './report-editor';

/** Which parts the report has; the last one stays. */
export function SectionFields({ definition: { sections }, change }: FormProps) {
  const t = useTranslations('reports');
  const toggle = (name: (typeof sections)[number], isOn: boolean): void => {
    const next = sectionChoices.filter((one) => (one === name ? isOn : sections.includes(one)));
    if (next.length) change({ sections: next });
  };
  return (
    <PanelCard title={t('sections')}>
      <ul className="grid grid-cols-2 gap-x-2.5 gap-y-1.5">
        {sectionChoices.map((name) => (
          <li key={name}>
            <label className="flex items-baseline gap-2">
              <input
                type="checkbox"
                checked={sections.includes(name)}
                onChange={({ target }) => toggle(name, target.checked)}
                className="translate-y-px accent-[var(--brand)]"
              />
              {t(`part_${name}`)}
            </label>
          </li>
        ))}
      </ul>
    </PanelCard>
  );
}
