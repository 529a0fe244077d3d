import type { Frame } from './frame';
import type { Row } from './rows';
import type { SourceContext } from './source';

/** Statuses that mean something to us, each with a number of its own to tell records apart. */
const statuses: ReadonlyMap<string, bigint> = new Map(
  ['sent', 'delivered', 'read', 'played', 'failed', 'deleted', 'warning'].map((name, index) => [
    name,
    BigInt(index + 1) * 0x2545f4914f6cdd1dn,
  ]),
);

/** True for a status that something can be concluded from. */
export const isKnownStatus = (status: string | null): status is string => status !== null && statuses.has(status);

/** One number for what makes a status the same when it is told again; cheaper than a fourth hash. */
export function sameStatus(
  {
    messageId,
    status,
    at,
    contactId,
  }: Pick<Row<'status'>, 'status'> & {
    readonly messageId: bigint;
    readonly at: number;
    readonly contactId: bigint | null;
  },
  { identity }: SourceContext,
): bigint {
  const known = status === null ? 0n : (statuses.get(status) ?? identity.key('status', status));
  return BigInt.asIntN(64, messageId ^ known ^ (BigInt(at) * 0x9e3779b97f4a7c15n) ^ ((contactId ?? 1n) * 0xd6e8feb86659fd93n));
}

/** A provider's event about one message: its status as a word of ours and as written, and what it says of the conversation. */
export type ProviderStatusTold = {
  readonly messageId: bigint;
  readonly idFormat: string | null;
  readonly status: string;
  readonly raw: string | null;
  readonly at: number;
  readonly contactId: bigint | null;
  readonly conversationId: bigint | null;
  readonly category: string | null;
  readonly errorCode: number | null;
  readonly callbackId: bigint | null;
};

/** The staged row of a provider's status; providers tell no prices, so that all of pricing stays unknown but the category. */
export function providerStatusRow(told: ProviderStatusTold, frame: Frame, context: SourceContext): Row<'status'> {
  return {
    record_id: sameStatus({ ...told, status: isKnownStatus(told.status) ? told.status : told.raw }, context),
    record_line: frame.line,
    message_id: told.messageId,
    id_format: told.idFormat,
    status: told.status,
    raw_status: told.raw,
    occurred_at: told.at,
    contact_id: told.contactId,
    phone_number_id: frame.phoneNumberId,
    display_number: frame.displayNumber,
    account_id: frame.accountId,
    conversation_id: told.conversationId,
    origin: told.conversationId === null ? null : told.category,
    expires_at: null,
    pricing_model: null,
    is_billable: null,
    pricing_category: told.category,
    pricing_type: null,
    error_code: told.errorCode,
    callback_id: told.callbackId,
    is_test: frame.isTest,
  };
}
