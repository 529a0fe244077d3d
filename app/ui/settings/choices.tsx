import type { Found } from '../../server/settings-store';
import { type Draft, listAt, textAt } from './draft';
import type { Listed } from './setting-fields';

interface ChoicesProps {
  readonly draft: Draft;
  readonly found: Found | null;
}

const currencies = ['USD', 'EUR', 'BRL', 'COP', 'MXN', 'ARS', 'CLP', 'PEN', 'UYU', 'BOB', 'PYG', 'GTQ', 'CRC', 'DOP'];

/** What fields propose while they are typed in: zones, currencies, and what the logs and the form itself name. */
export function Choices({ draft, found }: ChoicesProps) {
  const idsOf = (list: string): readonly string[] => listAt(draft, [list]).map((row) => textAt(row, ['id']));
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => /^(America|Europe)\//.test(zone));
  const lists: Readonly<Record<Listed | 'timezone' | 'currency', readonly string[]>> = {
    timezone: zones,
    currency: currencies,
    partner: idsOf('partners'),
    account: idsOf('accounts'),
    phone: (found?.spans ?? []).map(({ id }) => id),
  };
  return (
    <>
      {Object.entries(lists).map(([kind, values]) => (
        <datalist key={kind} id={`settings-${kind}`}>
          {[...new Set(values)].filter(Boolean).map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ))}
    </>
  );
}
