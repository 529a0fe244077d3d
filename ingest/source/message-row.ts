import { errorCode } from './error-code';
import type { Fields } from './field';
import type { Frame } from './frame';
import type { Content } from './message-content';
import { isOptOut } from './opt-out';
import type { Row } from './rows';
import type { SourceContext } from './source';

type Told = {
  readonly messageId: bigint;
  readonly idFormat: string | null;
  readonly toldBy: 'webhook' | 'echo' | 'history' | 'request' | 'export';
  readonly direction: 'in' | 'out';
  readonly contactId: bigint | null;
  readonly at: number | null;
};

/** Makes one message told in several ways several records, and one message told twice in one way the same record. */
const recordOf = { webhook: 0n, echo: 1n, history: 2n, request: 3n, export: 4n } as const;

/** The staged row of one message; a template, a callback value and a history status are added by those who know them. */
export function messageRow(message: Fields, content: Content, told: Told, frame: Frame, context: SourceContext): Row<'message'> {
  const { identity, options } = context;
  return {
    record_id: told.messageId ^ recordOf[told.toldBy],
    record_line: frame.line,
    message_id: told.messageId,
    id_format: told.idFormat,
    told_by: told.toldBy,
    direction: told.direction,
    contact_id: told.contactId,
    phone_number_id: frame.phoneNumberId,
    display_number: frame.displayNumber,
    account_id: frame.accountId,
    occurred_at: told.at,
    type: content.type,
    subtype: content.subtype,
    context_message_id: content.contextId === null ? null : identity.messageId(content.contextId),
    referral_type: content.referralType,
    referral_id: content.referralId,
    catalog_id: content.catalogId,
    product_id: content.productId,
    is_opt_out: told.direction === 'in' && isOptOut(message, options.optOutKeywords),
    error_code: errorCode(message.errors),
    template_name: null,
    template_language: null,
    components_id: null,
    callback_id: null,
    history_status: null,
    is_test: frame.isTest,
  };
}
