import type { Meaning } from './metrics';

/** A line's stay at a partner: what it did there, and what moving it cost. */
export const lines = {
  from: {
    unit: 'messages',
    good: 'neither',
    definition: 'When the line came to the partner, in UTC: by the settings, else by the first message there; none where that is open.',
  },
  until: {
    unit: 'messages',
    good: 'neither',
    definition: 'When the line left the partner, in UTC: by the settings, else by the first message at the next; none where that is open.',
  },
  conversations: { unit: 'conversations', good: 'neither', definition: 'Conversations opened on the line, pro forma ones too.' },
  cost: {
    unit: 'money',
    good: 'down',
    definition: 'Meta fee, partner fee and fixed cost of the line in force.',
    excludes: 'Units without a rate.',
  },
  sent: { unit: 'messages', good: 'neither', definition: 'Messages of the business that the platform accepted.' },
  delivered: { unit: 'messages', good: 'up', definition: 'Messages of the business that arrived.' },
  delivery_rate: { unit: 'ratio', good: 'up', definition: 'Messages delivered ÷ messages sent.' },
  read_rate: { unit: 'ratio', good: 'up', definition: 'People who read ÷ people delivered; a lower bound, since receipts can be off.' },
  seconds_to_delivery_p50: {
    unit: 'seconds',
    good: 'down',
    definition: 'Median time from sent to delivered, of messages for which both are told.',
  },
  cost_per_conversation: { unit: 'money', good: 'down', definition: 'Cost of the line ÷ its conversations, pro forma ones too.' },
  billing_tail: {
    unit: 'messages',
    good: 'down',
    definition: 'Messages sent before a port and delivered after it: billed to the account that the line left.',
  },
  double_billed: {
    unit: 'conversations',
    good: 'down',
    definition:
      'Conversations that opened at one account while another of the same person, which would have covered them, still ran at the other: both bill. Counted where the later one opened.',
  },
  quality_events: {
    unit: 'records',
    good: 'down',
    definition: 'Times that the platform flagged the quality of the number, or took the flag back.',
  },
  limit_events: { unit: 'records', good: 'neither', definition: 'Times that the platform raised or lowered the limit of the number.' },
  proposed_ports: {
    unit: 'records',
    good: 'neither',
    definition:
      'Ports to here that only the log shows: a new account, another kind of log or another kind of message ids, after all before it had ended. The settings can confirm them.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;
