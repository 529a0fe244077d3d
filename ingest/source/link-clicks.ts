import { canonical } from './canonical';
import { cellTime } from './cell-time';
import { isFields } from './field';
import { isSomebody, listedPerson, personKey } from './listed-person';
import { noteAttributes } from './note-attributes';
import { shape } from './shape';
import { eachRecord, type Source, type SourceContext } from './source';
import { cellOf } from './table-row';
import { clockOf, marked } from './wall-clock';

const timeColumns = [
  ...['clicked_at', 'click_time', 'click_at', 'event_time', 'occurred_at', 'created_at', 'time', 'timestamp', 'datetime', 'date', 'at'],
  ...['fecha', 'fecha_y_hora', 'fecha_del_clic', 'hora', 'data', 'data_e_hora'],
] as const;
const linkColumns = ['link_id', 'short_code', 'link', 'short_url', 'short_link', 'link_url'] as const;
const targetColumns = ['target', 'target_url', 'url', 'destination', 'destination_url', 'destino'] as const;

/** The log of a company's own link redirector. A click names a message, a person or a campaign; which link is a keyed hash, since links may carry a name. */
export const linkClicks: Source = {
  ...eachRecord('link_clicks', 2, read),
  isDate: (column) => timeColumns.some((name) => name === column),
};

function read(record: unknown, line: number, context: SourceContext): number {
  const row = isFields(record) ? record : {};
  const { identity, emit, reject } = context;
  const written = cellOf(row, ...timeColumns);
  const clock = clockOf([written], context.options);
  const at = cellTime(written, 'clicked_at', clock, context);
  if (typeof at !== 'number') {
    reject(line, at, shape(record));
    return 1;
  }
  const target = cellOf(row, ...targetColumns);
  const message = cellOf(row, 'message_id', 'wamid', 'whatsapp_message_id');
  const person = listedPerson(row, identity);
  const campaign = cellOf(row, 'campaign', 'campaign_name', 'campaign_id', 'campana', 'campanha') || campaignOf(target);
  if (message === '' && campaign === '' && !isSomebody(person)) {
    reject(line, { reason: 'names nobody', detail: 'neither message, person nor campaign can be read' }, shape(record));
    return 1;
  }
  const link = cellOf(row, ...linkColumns) || target;
  const id = cellOf(row, 'click_id', 'event_id', 'id');
  const said = id === '' ? [message, personKey(person), campaign, link, at] : [id, at];
  const record_id = identity.key('click', canonical([...said, ...marked(clock.isWallClock)]));
  emit('click', {
    record_id,
    record_line: line,
    message_id: message === '' ? null : identity.messageId(message),
    contact_id: person.contactId,
    campaign_id: campaign === '' ? null : identity.key('text', campaign),
    occurred_at: at,
    url_id: link === '' ? null : identity.key('url', link),
  });
  if (clock.isWallClock) emit('wall_clock', { record_id });
  for (const candidate of person.candidates) emit('contact_candidate', { owner_id: record_id, ...candidate });
  return 1;
}

/** The campaign that the tags of a link name. */
const campaignOf = (target: string): string => noteAttributes(`target: ${target}`).utmCampaign ?? '';
