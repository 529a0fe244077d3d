import { columnName } from './column-name';
import type { Mapping } from './source';

/** The parts of an event, each with the headers that it usually has. */
const usual = {
  person: [
    ...['person', 'person_id', 'user', 'user_id', 'userid', 'customer', 'customer_id', 'visitor', 'visitor_id', 'visitorid', 'client_id'],
    ...['contact_id', 'session', 'session_id', 'user_session', 'phone', 'wa_id', 'persona', 'pessoa', 'cliente', 'usuario'],
  ],
  step: ['step', 'event', 'event_type', 'event_name', 'action', 'stage', 'activity', 'paso', 'etapa', 'passo', 'evento'],
  at: [
    ...['at', 'time', 'timestamp', 'event_time', 'occurred_at', 'event_at', 'created_at', 'datetime', 'date', 'event_date', 'ts'],
    ...['fecha', 'hora', 'fecha_y_hora', 'data', 'data_e_hora', 'when'],
  ],
} as const;

export type EventPart = keyof typeof usual;
export const eventParts = ['person', 'step', 'at'] as const satisfies readonly EventPart[];

/** Headers under which a part may stand: the one that a mapping names, else the usual ones. */
export const eventColumns = (part: EventPart, mapping: Mapping | undefined): readonly string[] =>
  mapping?.[part] === undefined ? usual[part] : [columnName(mapping[part])];

/** Whether a table has every part of an event. */
export const hasEvents = (columns: readonly string[], mapping: Mapping | undefined): boolean =>
  eventParts.every((part) => eventColumns(part, mapping).some((column) => columns.includes(column)));
