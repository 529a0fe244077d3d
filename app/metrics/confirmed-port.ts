import type { Settings } from '../../db/settings';
import type { LineLife } from '../server/line-lives';

type Lines = NonNullable<Settings['lines']>;

/** The lines of the settings with all stays of one line written down; `partners` are the names given for its stays, blank where not known. */
export function confirmedLines(lines: Lines, life: LineLife, partners: readonly string[]): Lines {
  const spans = life.stays.map(({ account, partner, id, api, from, until }, index) => {
    const told = partners[index]?.trim() || (partner === 'unknown' ? '' : partner);
    return {
      id: id ?? `${api ?? 'log'}-${life.line.slice(1)}-${index + 1}`,
      ...(account === 'unknown' ? {} : { account }),
      ...(told === '' ? {} : { partner: told }),
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    };
  });
  const known = lines.find(({ number }) => number === life.line);
  const line = { ...(known ?? { number: life.line }), spans };
  return known ? lines.map((one) => (one === known ? line : one)) : [...lines, line];
}
