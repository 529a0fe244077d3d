import { moment } from './calendar';
import { canonical } from './canonical';
import { eventColumns, eventParts } from './event-columns';
import { isFields } from './field';
import type { Reject } from './rows';
import { shape } from './shape';
import type { Mapping, Source, SourceContext, SourceReader } from './source';
import { cellOf } from './table-row';

const twoDays = 172_800;

/**
 * Steps of a funnel of any kind: one row a person, step and instant. `steps` of the mapping (`--steps a,b,c`) gives their order; other steps are then
 * accepted, but of no funnel. Times without a zone are read in the workspace's, or in UTC where it has none, since only what lies between them counts.
 */
export const eventsCsv: Source = {
  kind: 'events_csv',
  parserVersion: 1,
  isSplittable: true,
  mapNames: [...eventParts, 'steps'],
  isDate: (column, mapping) => eventColumns('at', mapping).includes(column),
  refusal: (columns, mapping) => {
    const missing = eventParts.find((part) => !eventColumns(part, mapping).some((column) => columns.includes(column)));
    return missing === undefined ? null : `no column tells the ${names[missing]} of an event; say which does with --map ${missing}=COLUMN`;
  },
  open,
};

const names = { person: 'person', step: 'step', at: 'time' } as const;

function open(context: SourceContext): SourceReader {
  const { identity, options, emit, reject } = context;
  const [people, stepColumns, times] = [
    eventColumns('person', options.columns),
    eventColumns('step', options.columns),
    eventColumns('at', options.columns),
  ];
  const steps = stepsOf(options.columns);
  const positions = new Map(steps.map((step, at) => [step.toLowerCase(), at + 1]));
  for (const [at, step] of steps.entries()) emit('funnel_step', { record_line: 1, position: at + 1, step });

  const read = (record: unknown, line: number): number => {
    const row = isFields(record) ? record : {};
    const person = cellOf(row, ...people);
    const step = cellOf(row, ...stepColumns);
    const at = instantOf(cellOf(row, ...times), context);
    const problem = person === '' ? noPerson : (stepProblem(step) ?? (typeof at === 'number' ? null : at));
    if (problem !== null) {
      reject(line, problem, shape(record));
      return 1;
    }
    const position = positions.get(step.toLowerCase()) ?? null;
    emit('funnel_event', {
      record_id: identity.key('funnel event', canonical([person, step, at])),
      record_line: line,
      person_id: identity.key('funnel person', person),
      position,
      step: position === null ? (steps.length > 0 ? null : step) : (steps[position - 1] ?? null),
      occurred_at: at as number,
    });
    return 1;
  };
  return { read, end: () => 0 };
}

/** The steps that the call or the settings name, in their order. */
export const stepsOf = (mapping: Mapping | undefined): readonly string[] =>
  (mapping?.steps ?? '')
    .split(',')
    .map((step) => step.trim())
    .filter((step) => step !== '');

const noPerson: Reject = { reason: 'no person', detail: 'the cell that names the person is blank' };

/** A step is a word that many rows share, never a text or a number of a person. */
function stepProblem(step: string): Reject | null {
  if (step === '') return { reason: 'no step', detail: 'the cell that names the step is blank' };
  return step.length > 60 || /\d{7}|@|\p{Cc}/u.test(step)
    ? { reason: 'bad step', detail: 'longer than a name, or with a number in it' }
    : null;
}

/** Seconds of a time as text, or of seconds or milliseconds since 1970. */
function instantOf(written: string, { options, now }: SourceContext): number | Reject {
  const told = /^\d{9,13}$/.test(written)
    ? { at: Math.floor(Number(written) / (written.length > 10 ? 1_000 : 1)) }
    : moment(written, options.timezone ?? 'UTC', options.dateOrder);
  if ('reason' in told) return { reason: written === '' ? 'no usable time' : told.reason, detail: 'at' };
  return told.at > now + twoDays ? { reason: 'time in the future', detail: 'at' } : told.at;
}
