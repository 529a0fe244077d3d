import { maskDigits } from '../../db/mask';
import { isSealable } from '../identity/sealed-text';
import { canonical } from './canonical';
import { cellTime } from './cell-time';
import { decimal } from './decimal';
import { type Fields, identifier, isFields } from './field';
import { isSomebody, listedPerson, personKey } from './listed-person';
import type { Reject } from './rows';
import { shape } from './shape';
import type { SourceContext } from './source';
import { cellOf } from './table-row';
import { clockOf, marked } from './wall-clock';

export type Arm = 'treated' | 'control';

const campaignColumns = [
  ...['campaign', 'campaign_name', 'campaign_id', 'campana', 'nombre_de_campana', 'nombre_de_la_campana', 'nombre_campana', 'id_campana'],
  ...['campanha', 'nome_da_campanha', 'nome_campanha', 'id_campanha'],
] as const;
const templateColumns = ['template', 'template_name', 'template_id', 'plantilla', 'modelo'] as const;

/** When a person was assigned; a list without it may tell when it is to be sent. */
export const assignedColumns = [
  ...['assigned_at', 'assignment_date', 'assigned', 'fecha_de_asignacion', 'asignado_en', 'data_de_atribuicao', 'atribuido_em'],
  ...[
    'send_time',
    'sent_at',
    'send_at',
    'scheduled_at',
    'fecha_de_envio',
    'fecha_envio',
    'enviado_en',
    'data_de_envio',
    'data_envio',
    'enviado_em',
  ],
  ...['date', 'datetime', 'time', 'timestamp', 'fecha', 'data'],
] as const;
export const shareColumns = ['share', 'planned_share', 'treated_share', 'proporcion', 'proporcao', 'porcentaje', 'porcentagem'] as const;

/** What keeps a list from being used: it does not say to which campaign it belongs. */
export const campaignRefusal = (columns: readonly string[]): string | null =>
  [...campaignColumns, ...templateColumns].some((column) => columns.includes(column))
    ? null
    : 'it does not say of which campaign these people are; add a column campaign';

/** Stages one row of a list of people assigned to a campaign; `armOf` says into which arm, null when the row does not. */
export function campaignMember(record: unknown, line: number, context: SourceContext, armOf: (row: Fields) => Arm | null): number {
  const row = isFields(record) ? record : {};
  const { identity, emit, reject } = context;
  const told = readMember(row, armOf(row), context);
  if ('reason' in told) {
    reject(line, told, shape(record));
    return 1;
  }
  const { person, campaign, coupon, isWallClock, ...said } = told;
  const record_id = identity.key('campaign member', canonical([campaign, personKey(person), coupon, said, ...marked(isWallClock)]));
  emit('campaign_member', {
    record_id,
    record_line: line,
    campaign_id: identity.key('text', campaign),
    campaign: campaignName(campaign),
    contact_id: person.contactId,
    coupon_id: coupon === '' ? null : identity.sharedText(coupon),
    ...said,
  });
  if (isWallClock) emit('wall_clock', { record_id });
  for (const candidate of person.candidates) emit('contact_candidate', { owner_id: record_id, ...candidate });
  return 1;
}

/** A campaign's name as it may stand in clear; null for one that may name a person. */
export const campaignName = (name: string): string | null => (isSealable(name) ? maskDigits(name) : null);

function readMember(row: Fields, arm: Arm | null, context: SourceContext) {
  const person = listedPerson(row, context.identity);
  if (!isSomebody(person)) return { reason: 'no usable phone', detail: 'phone' } satisfies Reject;
  const template = cellOf(row, ...templateColumns);
  const campaign = cellOf(row, ...campaignColumns) || template;
  if (campaign === '') return { reason: 'no campaign', detail: 'campaign is blank' } satisfies Reject;
  if (arm === null) return { reason: 'no arm', detail: 'the cell that tells the arm is blank' } satisfies Reject;
  const written = cellOf(row, ...assignedColumns);
  const clock = clockOf([written], context.options);
  const assignedAt = written === '' ? null : cellTime(written, 'assigned_at', clock, context);
  if (assignedAt !== null && typeof assignedAt !== 'number') return assignedAt;
  const share = shareOf(cellOf(row, ...shareColumns), arm, context.options.decimal);
  if (share !== null && typeof share !== 'string') return share;
  return {
    person,
    campaign,
    coupon: cellOf(row, 'coupon', 'coupon_code', 'discount_code', 'cupon', 'codigo_de_cupon', 'cupom', 'codigo_do_cupom').toUpperCase(),
    arm,
    assigned_at: assignedAt,
    isWallClock: clock.isWallClock,
    share,
    template_name: identifier(template),
    version: identifier(cellOf(row, 'version', 'template_version', 'versao')),
  };
}

/** The planned share of the treated arm, from the share of the row's own arm as a fraction or per cent. */
export function shareOf(written: string, arm: Arm, mark: 'point' | 'comma'): string | null | Reject {
  if (written === '') return null;
  const told = Number(decimal(written.replace(/\s*%$/, ''), mark) ?? 'none');
  const own = written.endsWith('%') || told > 1 ? told / 100 : told;
  if (!(own > 0 && own < 1)) return { reason: 'bad share', detail: 'share must lie between 0 and 1' };
  return (arm === 'treated' ? own : 1 - own).toFixed(6);
}
