import { type SQL, sql } from 'drizzle-orm';
import { lineDimensions } from '../line-dimensions';
import { chargedBehind, chargeRows } from '../rows-charge';
import { conversationRows } from '../rows-conversation';
import { messageRows } from '../rows-message';
import { behind, column, type FamilyRows, peopleOf, type RowSource } from '../rows-source';
import { factCharge } from '../schema/fact-charge';
import { factConversation } from '../schema/fact-conversation';
import { factMessage } from '../schema/fact-message';
import { dimLineStay, factLineEvent, factPortCase } from '../schema/line';

/** A table in the cuts that a line's life has. */
const ofLine = (source: RowSource, table: Parameters<typeof lineDimensions>[0], only?: RowSource['facts']['only']): RowSource => ({
  ...source,
  facts: { ...source.facts, dimensions: lineDimensions(table), ...(only ? { only } : {}) },
});

const message = factMessage;
const messages = ofLine(messageRows, message, sql`${message.direction} = 'outbound'`);

const people = (where: SQL) => peopleOf(messages, message.contactKey, message.localAt, message.messageKey, where);

const portCase = factPortCase;
const cases: RowSource = {
  facts: { table: portCase, day: portCase.localDay, dimensions: lineDimensions(portCase) },
  columns: {
    local_at: column('instant', portCase.localAt),
    line: column('dimension', portCase.line),
    partner: column('dimension', portCase.partner),
    account: column('dimension', portCase.account),
    other_partner: column('text', portCase.otherPartner),
    other_account: column('text', portCase.otherAccount),
    country: column('dimension', portCase.country),
    began_at: column('text', sql`strftime(${portCase.occurredAt}, '%Y-%m-%d %H:%M:%S')`),
    reached_at: column('text', sql`strftime(${portCase.reachedAt}, '%Y-%m-%d %H:%M:%S')`),
    meta_fee: column('money', portCase.metaFee),
  },
  order: ['local_at', 'line'],
  contact: portCase.contactKey,
  place: { message: portCase.messageKey },
};

const event = factLineEvent;
const events: RowSource = {
  facts: { table: event, day: event.localDay, dimensions: lineDimensions(event) },
  columns: {
    local_at: column('instant', event.localAt),
    line: column('dimension', event.line),
    partner: column('dimension', event.partner),
    account: column('dimension', event.account),
    value: column('text', event.value),
    previous_limit: column('text', event.previousLimit),
    current_limit: column('text', event.currentLimit),
  },
  order: ['local_at', 'line'],
  contact: null,
  place: { load: event.loadId, line: event.recordLine },
};

const stay = dimLineStay;
const stays: RowSource = {
  facts: { table: stay, day: null, dimensions: lineDimensions(stay) },
  columns: {
    line: column('dimension', stay.line),
    stay: column('count', stay.stay),
    partner: column('dimension', stay.partner),
    account: column('dimension', stay.account),
    api: column('text', stay.api),
    id_format: column('text', stay.idFormat),
    began_at: column('text', sql`strftime(${stay.validFrom}, '%Y-%m-%d %H:%M:%S')`),
  },
  order: ['line', 'stay'],
  contact: null,
  place: null,
};

/** Rows behind what `lines` counts. */
export const linesRows: FamilyRows = {
  of: {
    ...chargedBehind(ofLine(chargeRows, factCharge, sql`${factCharge.run} = 'actual'`)),
    conversations: behind(ofLine(conversationRows, factConversation, sql`${factConversation.basis} = 'derived'`)),
    sent: behind(messages, sql`${message.isSent}`),
    delivered: behind(messages, sql`${message.isDelivered}`),
    people_delivered: people(sql`${message.isDelivered}`),
    people_read: people(sql`${message.isDelivered} and ${message.isRead}`),
    seconds_p50: behind(messages, sql`${message.secondsToDelivery} is not null`),
    billing_tail: behind(cases, sql`${portCase.kind} = 'tail'`),
    double_billed: behind(cases, sql`${portCase.kind} = 'double'`),
    quality_events: behind(events, sql`${event.kind} = 'quality'`),
    limit_events: behind(events, sql`${event.kind} = 'limit'`),
    proposed_ports: behind(stays, sql`${stay.isProposed}`),
  },
};
