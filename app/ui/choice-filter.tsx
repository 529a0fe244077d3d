'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Popover } from './popover';

export interface NamedChoice {
  readonly value: string;
  readonly name: string;
}

interface ChoiceFilterProps {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly NamedChoice[];
  readonly chosen: readonly string[];
  /** Said on the chip when the page cannot honour this filter. */
  readonly note?: string;
  readonly choose: (values: readonly string[]) => void;
}

/** A filter of several values: a chip that tells them, and a list to tick. */
export function ChoiceFilter({ label, all, choices, chosen, note, choose }: ChoiceFilterProps) {
  const t = useTranslations('filters');
  // The address follows a moment later; a tick must be seen at once.
  const [picked, setPicked] = useState(chosen);
  const given = chosen.join('\n');
  useEffect(() => setPicked(given === '' ? [] : given.split('\n')), [given]);
  const pick = (values: readonly string[]) => {
    setPicked(values);
    choose(values);
  };
  const names = chosen.map((value) => choices.find((choice) => choice.value === value)?.name ?? value);
  const told =
    names.length === 0 ? all : names.length <= 2 ? names.join(', ') : t('several', { first: names[0] ?? '', more: names.length - 1 });
  const toggled = (value: string) => (picked.includes(value) ? picked.filter((kept) => kept !== value) : [...picked, value]);
  const chip = (
    <>
      <span className="text-faint">{label}</span>
      <b className="max-w-48 truncate font-semibold">{told}</b>
      {note && chosen.length > 0 && <span className="text-entry-ink">{note}</span>}
    </>
  );
  return (
    <Popover chip={chip} label={label}>
      {() => (
        <fieldset>
          <legend className="sr-only">{label}</legend>
          <ul>
            {choices.map(({ value, name }) => (
              <li key={value}>
                <label className="flex items-center gap-2.5 rounded-md px-1.5 py-1.5 hover:bg-hair">
                  <input
                    type="checkbox"
                    className="size-4 accent-brand"
                    checked={picked.includes(value)}
                    onChange={() => pick(toggled(value))}
                  />
                  {name}
                </label>
              </li>
            ))}
          </ul>
          <button
            type="button"
            disabled={picked.length === 0}
            onClick={() => pick([])}
            className="mt-2 px-1.5 text-small text-soft underline underline-offset-2 disabled:text-faint disabled:no-underline"
          >
            {t('clear_one')}
          </button>
        </fieldset>
      )}
    </Popover>
  );
}
