import { accounts, channels } from './company';
import { itemAt } from './random';

/** One message, status or event on its way into a log. `profile` is the contact that goes with a message. */
export type Notice = {
  readonly at: number;
  readonly arrival: number;
  readonly channel: number;
  /** An event is a change of its own: of the account, told with the entry's time, or a person's preference. */
  readonly part: 'messages' | 'statuses' | 'account' | 'preference';
  readonly text: string;
  readonly profile: string;
};

/** How several notices share a body. */
export type Grouping = 'values' | 'changes' | 'entries';

/** A webhook body of the notices of one channel. */
export function body(notices: readonly Notice[], grouping: Grouping, display: string): string {
  const channel = itemAt(channels, itemAt(notices, 0).channel);
  if (channel.api === 'onprem') return `{${members(notices)}}`;
  const account = itemAt(accounts, channel.account).id;
  const [first] = notices;
  if (first?.part === 'account')
    return `{"object":"whatsapp_business_account","entry":[{"id":"${account}","time":${first.at},"changes":[${first.text}]}]}`;
  const { phoneNumberId } = channel;
  let entries: string;
  if (grouping === 'values') entries = entryOf(account, cloudChange(notices, phoneNumberId, display));
  else if (grouping === 'changes')
    entries = entryOf(account, notices.map((notice) => cloudChange([notice], phoneNumberId, display)).join(','));
  else entries = notices.map((notice) => entryOf(account, cloudChange([notice], phoneNumberId, display))).join(',');
  return `{"object":"whatsapp_business_account","entry":[${entries}]}`;
}

const entryOf = (account: string, changes: string): string => `{"id":"${account}","changes":[${changes}]}`;

function cloudChange(notices: readonly Notice[], phoneNumberId: string, display: string): string {
  const [first] = notices;
  if (first?.part === 'preference') return first.text;
  const metadata = `{"display_phone_number":"${display}","phone_number_id":"${phoneNumberId}"}`;
  return `{"value":{"messaging_product":"whatsapp","metadata":${metadata},${members(notices)}},"field":"messages"}`;
}

function members(notices: readonly Notice[]): string {
  let contacts = '';
  let messages = '';
  let statuses = '';
  for (const { part, text, profile } of notices) {
    if (part === 'messages') messages += messages === '' ? text : `,${text}`;
    else statuses += statuses === '' ? text : `,${text}`;
    if (profile !== '' && !contacts.includes(profile)) contacts += contacts === '' ? profile : `,${profile}`;
  }
  let all = contacts === '' ? '' : `"contacts":[${contacts}]`;
  if (messages !== '') all += `${all === '' ? '' : ','}"messages":[${messages}]`;
  if (statuses !== '') all += `${all === '' ? '' : ','}"statuses":[${statuses}]`;
  return all;
}

/** What a company's server puts around a body before it writes it down. */
export type Wrapping = 'none' | 'object' | 'text';

export function wrapped(text: string, wrapping: Wrapping, arrival: number): string {
  if (wrapping === 'none') return text;
  const receivedAt = new Date(arrival * 1000).toISOString();
  return wrapping === 'object'
    ? `{"received_at":"${receivedAt}","body":${text}}`
    : `{"received_at":"${receivedAt}","payload":${JSON.stringify(text)}}`;
}

/** A test event of Meta's console: account 0 and numbers that belong to nobody. */
export function consoleTest(at: number): string {
  const metadata = '{"display_phone_number":"16505551111","phone_number_id":"123456123"}';
  const contact = '{"profile":{"name":"test user name"},"wa_id":"16315551181"}';
  const message = `{"from":"16315551181","id":"ABGGFlA5Fpa${at}","timestamp":"${at}","type":"text","text":{"body":"this is a text message"}}`;
  return `{"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":${metadata},"contacts":[${contact}],"messages":[${message}]}}]}]}`;
}
