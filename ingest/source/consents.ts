import { canonical } from './canonical';
import { cellTime } from './cell-time';
import { columnName } from './column-name';
import { type Fields, isFields, word } from './field';
import { isSomebody, listedPerson, personKey } from './listed-person';
import { cellClaim } from './order-words';
import type { Reject } from './rows';
import { shape } from './shape';
import { eachRecord, type Source, type SourceContext } from './source';
import { cellOf } from './table-row';
import { clockOf, marked } from './wall-clock';

/** Times of their own: each that is told is one consent, given or taken back. */
const inTimes = [
  'opted_in_at',
  'opt_in_at',
  'optin_at',
  'opt_in_date',
  'opt_in_time',
  'consented_at',
  'consent_given_at',
  'subscribed_at',
] as const;
const outTimes = [
  'opted_out_at',
  'opt_out_at',
  'optout_at',
  'opt_out_date',
  'opt_out_time',
  'consent_withdrawn_at',
  'unsubscribed_at',
] as const;
const times = [
  ...[
    'at',
    'time',
    'timestamp',
    'datetime',
    'date',
    'when',
    'occurred_at',
    'consent_at',
    'consent_date',
    'consent_time',
    'changed_at',
    'updated_at',
  ],
  ...['created_at', 'fecha', 'fecha_y_hora', 'fecha_de_consentimiento', 'data', 'data_e_hora', 'data_do_consentimento'],
] as const;
const inClaims = ['opt_in', 'optin', 'opted_in', 'subscribed', 'accepts_marketing', 'accepted', 'acepta', 'aceita'] as const;
const outClaims = ['opt_out', 'optout', 'opted_out', 'unsubscribed'] as const;
const states = [
  'consent',
  'consent_status',
  'consent_state',
  'consent_action',
  'consent_type',
  'consentimiento',
  'consentimento',
  'status',
  'estado',
  'action',
] as const;

const inWords = new Set([
  ...[
    'in',
    'opt_in',
    'optin',
    'opted_in',
    'granted',
    'given',
    'accepted',
    'subscribed',
    'subscribe',
    'resume',
    'signup',
    'active',
    'allow',
    'allowed',
  ],
  ...['alta', 'acepta', 'aceptado', 'aceptada', 'otorgado', 'concedido', 'aceito', 'aceita', 'inscrito'],
]);
const outWords = new Set([
  ...[
    'out',
    'opt_out',
    'optout',
    'opted_out',
    'withdrawn',
    'revoked',
    'denied',
    'rejected',
    'unsubscribed',
    'unsubscribe',
    'stop',
    'stopped',
    'inactive',
  ],
  ...['baja', 'rechazado', 'rechazada', 'revocado', 'retirado', 'cancelado', 'salir', 'recusado', 'revogado', 'parar', 'sair'],
]);

/** Consents to promotions with their time and channel; a row tells one, or one for each time of its own. */
export const consents: Source = {
  ...eachRecord('consents', 2, read),
  isDate: (column) => [...inTimes, ...outTimes, ...times].some((name) => name === column),
};

type Consent = { readonly state: 'in' | 'out'; readonly time: string };

function read(record: unknown, line: number, context: SourceContext): number {
  const row = isFields(record) ? record : {};
  const told = consentsOf(row);
  if (told.length === 0) {
    context.reject(line, { reason: 'no consent', detail: 'the row tells neither an opt-in nor an opt-out' }, shape(record));
    return 1;
  }
  for (const consent of told) {
    const why = stage(row, consent, line, context);
    if (why !== null) context.reject(line, why, shape(record));
  }
  return told.length;
}

function stage(row: Fields, { state, time }: Consent, line: number, context: SourceContext): Reject | null {
  const { identity, emit } = context;
  const person = listedPerson(row, identity);
  if (!isSomebody(person)) return { reason: 'no usable phone', detail: 'phone' };
  const clock = clockOf([time], context.options);
  const at = cellTime(time, 'the time of the consent', clock, context);
  if (typeof at !== 'number') return at;
  const channel = word(cellOf(row, 'channel', 'canal', 'medium', 'medio', 'meio', 'via'));
  const source = word(cellOf(row, 'source', 'origin', 'origen', 'origem', 'fuente', 'fonte', 'form', 'method', 'metodo'));
  const record_id = identity.key('consent', canonical([personKey(person), state, at, channel, source, ...marked(clock.isWallClock)]));
  emit('consent', { record_id, record_line: line, contact_id: person.contactId, state, channel, source, occurred_at: at });
  if (clock.isWallClock) emit('wall_clock', { record_id });
  for (const candidate of person.candidates) emit('contact_candidate', { owner_id: record_id, ...candidate });
  return null;
}

function consentsOf(row: Fields): readonly Consent[] {
  const given = cellOf(row, ...inTimes);
  const taken = cellOf(row, ...outTimes);
  const timed: readonly Consent[] = [
    ...(given === '' ? [] : [{ state: 'in', time: given } as const]),
    ...(taken === '' ? [] : [{ state: 'out', time: taken } as const]),
  ];
  if (timed.length > 0) return timed;
  const state = stateOf(row);
  return state === null ? [] : [{ state, time: cellOf(row, ...times) }];
}

/** An opt-out that was not asked for is no opt-in. */
function stateOf(row: Fields): 'in' | 'out' | null {
  const told = cellOf(row, ...states);
  const said = told === '' ? null : (wordState(told) ?? claimState(told));
  const isOut = cellClaim(cellOf(row, ...outClaims) || 'no');
  const claim = cellOf(row, ...inClaims);
  if (said !== null) return said;
  if (isOut === true) return 'out';
  return claim === '' ? null : (wordState(claim) ?? claimState(claim));
}

function wordState(written: string): 'in' | 'out' | null {
  const name = columnName(written);
  return inWords.has(name) ? 'in' : outWords.has(name) ? 'out' : null;
}

function claimState(written: string): 'in' | 'out' | null {
  const isGiven = cellClaim(written);
  return isGiven === null ? null : isGiven ? 'in' : 'out';
}
