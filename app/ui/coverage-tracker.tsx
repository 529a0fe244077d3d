'use client';
import { useTranslations } from 'next-intl';
import type { CoveragePiece } from '../metrics/coverage-strip';
import { Tracker } from './tremor';
import { useFormats } from './use-formats';

const colours = { logged: 'teal', partial: 'amber', missing: 'gray', beyond: 'slate' } as const;

/** A strip of pieces of time: which are logged, which are not, in words when pointed at. */
export function CoverageTracker({ pieces }: { readonly pieces: readonly CoveragePiece[] }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const told = ({ from, until, state }: CoveragePiece): string =>
    `${from === until ? '' : `${format.dayOfYear(from)} – `}${format.day(until)}: ${t(`coverage_${state}`)}`;
  const gaps = pieces.filter(({ state }) => state === 'partial' || state === 'missing');
  return (
    <>
      <Tracker
        aria-hidden="true"
        className="h-3.5"
        data={pieces.map((piece) => ({ key: piece.from, color: colours[piece.state], tooltip: told(piece) }))}
      />
      <ul className="sr-only">
        {gaps.map((piece) => (
          <li key={piece.from}>{told(piece)}</li>
        ))}
      </ul>
    </>
  );
}
