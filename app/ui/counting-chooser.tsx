'use client';
import { useTranslations } from 'next-intl';
import { useView } from '../metrics/use-view';
import type { Counting, CountingName } from '../metrics/view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { Popover } from './popover';
import { useCountingWords } from './use-counting-words';
import { useFormats } from './use-formats';

const choices: Readonly<Record<Exclude<CountingName, 'mode'>, readonly string[]>> = {
  attribution: ['last_touch', 'first_touch', 'linear'],
  touch: ['delivered', 'read', 'clicked'],
  window: ['24h', '72h', '5d', '7d', '14d', '30d'],
};

/** A chip that says how orders are credited to promotions, and the other ways to do it. What is chosen stands in the address. */
export function CountingChooser({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotions');
  const format = useFormats();
  const words = useCountingWords(facts);
  const { view, change } = useView(facts);
  const choose = (name: CountingName, value: string | null) => {
    const { [name]: _, ...others } = view.counting;
    change({ counting: value === null ? others : { ...others, [name]: value } });
  };
  const usual: Counting = {};
  const chip = (
    <>
      <span className="text-faint">{t('counting')}</span>
      <b className="max-w-[62vw] truncate font-semibold">{words(view.counting)}</b>
    </>
  );
  const wordOf = (name: keyof typeof choices, value: string): string => {
    if (name === 'window') return format.duration(Number.parseInt(value, 10) * (value.endsWith('d') ? 86_400 : 3_600));
    return t(`${name === 'touch' ? 'touch' : 'model'}_${value}` as 'touch_read');
  };
  return (
    <Popover chip={chip} label={t('counting')}>
      {() => (
        <div className="grid gap-3 phone:w-80">
          {(['attribution', 'touch', 'window'] as const).map((name) => (
            <fieldset key={name}>
              <legend className="mb-1 text-small text-faint">{t(`choose_${name}`)}</legend>
              <div className="flex flex-wrap gap-1.5">
                {[null, ...choices[name]].map((value) => (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={(view.counting[name] ?? null) === value}
                    onClick={() => choose(name, value)}
                    className="rounded-md border border-line px-2 py-1 text-soft hover:border-faint aria-pressed:border-brand aria-pressed:bg-hair aria-pressed:font-semibold aria-pressed:text-ink"
                  >
                    {value === null ? t('as_set') : wordOf(name, value)}
                  </button>
                ))}
              </div>
            </fieldset>
          ))}
          <p className="text-small text-pretty text-soft">{t('counting_usual', { way: words(usual) })}</p>
        </div>
      )}
    </Popover>
  );
}
