import type { ChartEvent } from './chart-data';
import { lineEnds } from './chart-ends';
import type { ChartLayout } from './chart-layout';

interface ChartEventsProps {
  readonly events: readonly ChartEvent[];
  readonly layout: ChartLayout;
}

const lineHeight = 14;
const letter = 6.1;
/** Names wider than this are cut: the tooltip of their bucket has them whole. */
const widest = 270;
/** Room that a name needs at least, cut or whole. */
const narrowest = 96;

/** Dated events: a dotted line through all panels, named beside it; names that would touch each other or a line's last value are cut or go one line down, and are left to the tooltip where no line is left. */
export function ChartEvents({ events, layout }: ChartEventsProps) {
  const top = (layout.panels[0]?.top ?? 0) - 2;
  const bottom = layout.panels.at(-1)?.bottom ?? 0;
  const mostRows = Math.max(1, Math.min(4, Math.floor((bottom - top) / lineHeight / 2)));
  const placed: { from: number; to: number; row: number }[] = [];
  const ends = layout.panels[0]?.data.kind === 'line' ? lineEnds(layout, layout.panels[0]) : [];
  for (const { text, x, y } of ends) {
    for (let row = 0; row < mostRows; row++) {
      if (Math.abs(top + 10 + row * lineHeight - y) < lineHeight) placed.push({ from: x - (text.length + 1) * letter, to: x, row });
    }
  }
  return (
    <>
      {[...events]
        .sort((one, other) => one.place - other.place)
        .map((event) => {
          const x = layout.at(event.place);
          const width = Math.min(widest, Math.max(event.title.length, event.detail?.length ?? 0) * letter + 10);
          const isLeft = x + width > layout.right && x - layout.left > layout.right - x;
          const roomIn = (row: number): number => {
            const others = placed.filter((other) => other.row === row && (isLeft ? other.from < x : other.to > x));
            return isLeft
              ? x - Math.max(layout.left, ...others.map(({ to }) => Math.min(to, x)))
              : Math.min(layout.right, ...others.map(({ from }) => Math.max(from, x))) - x;
          };
          let row = 0;
          while (row < mostRows && roomIn(row) < Math.min(width, narrowest)) row += 1;
          const room = Math.min(width, roomIn(row));
          const [from, to] = isLeft ? [x - room, x] : [x, x + room];
          placed.push({ from, to, row });
          if (event.detail) placed.push({ from, to, row: row + 1 });
          const y = top + 10 + row * lineHeight;
          const text = { x: isLeft ? x - 5 : x + 5, textAnchor: isLeft ? ('end' as const) : ('start' as const) };
          return (
            <g key={event.id}>
              <title>{event.title}</title>
              <line x1={x} x2={x} y1={top} y2={bottom} stroke={event.isStrong ? 'var(--ink)' : 'var(--faint)'} strokeDasharray="2 3" />
              <text
                {...text}
                y={y}
                fontSize="11.5"
                fontWeight={event.isStrong ? 550 : 450}
                fill={event.isStrong ? 'var(--ink)' : 'var(--soft)'}
                paintOrder="stroke"
                stroke="var(--card)"
                strokeWidth="3"
              >
                {row < mostRows && fitted(event.title, room)}
              </text>
              {event.detail && row < mostRows && (
                <text
                  {...text}
                  y={y + lineHeight}
                  fontSize="11"
                  fill="var(--soft)"
                  paintOrder="stroke"
                  stroke="var(--card)"
                  strokeWidth="3"
                >
                  {event.detail}
                </text>
              )}
            </g>
          );
        })}
    </>
  );
}

/** A name cut to the room there is. */
function fitted(text: string, room: number): string {
  const most = Math.floor((room - 8) / letter);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
