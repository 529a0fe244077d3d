import type { CSSProperties } from 'react';
import { heat } from './category-colour';
import { useFormats } from './use-formats';

/** One hour of a weekday: what it tells when pointed at, its value against the highest of all, and whether few stand behind it. */
export interface HourCell {
  readonly told?: string;
  readonly value: number;
  readonly isFaint?: boolean;
}

interface HourGridProps {
  /** What the grid tells to those who cannot see it. */
  readonly label: string;
  /** Seven rows of 24 hours; the first row is Monday. */
  readonly rows: readonly (readonly HourCell[])[];
  readonly highest: number;
}

/** The hours of a day. */
export const dayHours = Array.from({ length: 24 }, (_, hour) => hour);

const columns = 'grid grid-cols-[28px_repeat(24,minmax(0,1fr))] gap-[2px] phone:gap-[3px]';
const height = 'h-[18px] wide:h-[24px]';
const lineHeight = 'leading-[18px] wide:leading-[24px]';

/** Weekdays by hours, the stronger the more; what few stand behind is fainter. */
export function HourGrid({ label, rows, highest }: HourGridProps) {
  const format = useFormats();
  const colour = ({ value, isFaint }: HourCell): CSSProperties => ({
    background: heat(Math.min(value, highest), highest * 0.72, 'var(--user)'),
    opacity: isFaint ? 0.4 : 1,
  });
  return (
    <div role="img" aria-label={label}>
      {rows.map((row, day) => (
        <div key={format.weekday(day + 1)} className={`mb-[3px] ${columns}`}>
          <span className={`text-tiny text-faint ${lineHeight}`}>{format.weekday(day + 1)}</span>
          {row.map((cell, hour) => (
            <span key={dayHours[hour]} {...(cell.told ? { title: cell.told } : {})} className={`rounded-[3px] bg-hair ${height}`}>
              <i className="block h-full rounded-[3px]" style={colour(cell)} />
            </span>
          ))}
        </div>
      ))}
      <div className={`num text-tiny text-faint ${columns}`}>
        <span />
        {dayHours.map((hour) => (
          <span key={hour} className="overflow-visible text-center whitespace-nowrap">
            {hour % 4 === 0 ? `${hour} h` : ''}
          </span>
        ))}
      </div>
    </div>
  );
}
