'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ReportDefinition } from '../../report/definition';
import { PanelCard } from '../panel-card';
import { Field, fieldShape } from './field';
import type { FormProps } from './report-editor';

const mostBytes = 2_000_000;

/** Logo, two colours and the foot of the pages. */
export function BrandFields({ definition: { brand }, change }: FormProps) {
  const t = useTranslations('reports');
  const [isWrong, setIsWrong] = useState(false);
  const set = (part: Partial<ReportDefinition['brand']>): void => change({ brand: { ...brand, ...part } });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const logo = /^image\/(png|jpeg)$/.test(file.type) && file.size <= mostBytes ? await addressOf(file) : null;
    setIsWrong(logo === null);
    if (logo) set({ logo });
  };
  return (
    <PanelCard title={t('brand')}>
      <div className="grid grid-cols-2 gap-x-2.5 gap-y-2">
        <Field label={t('logo')} className="col-span-2 min-w-0">
          {(id) => (
            <input
              id={id}
              type="file"
              accept="image/png,image/jpeg"
              onChange={({ target }) => void take(target.files?.[0])}
              className="mt-0.5 block w-full min-w-0 text-small text-soft file:mr-2 file:rounded-chip file:border file:border-line file:bg-card file:px-2.5 file:py-1 file:text-ink"
            />
          )}
        </Field>
        {isWrong && (
          <p role="alert" className="col-span-2 text-small text-down">
            {t('logo_wrong')}
          </p>
        )}
        {brand.logo && (
          <div className="col-span-2 flex items-center gap-3">
            {/* biome-ignore lint/performance/noImgElement: a data address, which nothing can optimise */}
            <img src={brand.logo} alt="" className="max-h-10 max-w-40 rounded bg-white object-contain p-1" />
            <button type="button" onClick={() => set({ logo: null })} className="text-small text-soft underline-offset-2 hover:underline">
              {t('logo_remove')}
            </button>
          </div>
        )}
        {(['primary', 'accent'] as const).map((name) => (
          <Field key={name} label={t(name)}>
            {(id) => (
              <input
                id={id}
                type="color"
                value={brand[name]}
                onChange={({ target }) => set({ [name]: target.value })}
                className="mt-0.5 block h-8 w-full rounded-chip border border-line bg-card p-1"
              />
            )}
          </Field>
        ))}
        <Field label={t('footer')} className="col-span-2">
          {(id) => (
            <input
              id={id}
              value={brand.footer}
              maxLength={200}
              onChange={({ target }) => set({ footer: target.value })}
              className={fieldShape}
            />
          )}
        </Field>
      </div>
    </PanelCard>
  );
}

/** A picture as a data address; null where it is none that can be drawn. */
async function addressOf(file: File): Promise<string | null> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  const picture = new Image();
  picture.src = address;
  return picture.decode().then(
    () => address,
    () => null,
  );
}
