'use client';
import { classNames } from '../class-names';

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  readonly nameOf: (name: Name) => string;
}

/** One of several ways to see a panel; the address does not hold it. */
export function Tabs<Name extends string>({ label, names, chosen, choose, nameOf }: TabsProps<Name>) {
  return (
    <ul className="no-print flex flex-wrap gap-1" aria-label={label}>
      {names.map((name) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={chosen === name}
            onClick={() => choose(name)}
            className={classNames(
              'rounded-chip px-2 py-0.5 text-small',
              chosen === name ? 'bg-hair font-semibold text-ink' : 'text-soft hover:text-ink',
            )}
          >
            {nameOf(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}
