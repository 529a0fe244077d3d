import type { Meaning } from './metrics';

/** How well conversations are filled, and what promotions would have cost in windows that were open anyway. */
export const windowUse = {
  messages_per_charged: {
    unit: 'messages',
    good: 'up',
    definition: 'Messages of both sides in charged conversations ÷ charged conversations.',
  },
  opened_soon_after_close: {
    unit: 'conversations',
    good: 'down',
    definition: 'Conversations that the business opened within six hours after one of the same account, line and person had closed.',
  },
  promotions_outside: {
    unit: 'messages',
    good: 'down',
    definition:
      'Messages of promotions that arrived while no conversation was open but their own, although one was open within 24 hours before or after. From June 2023 only those of their category and free entry points count, in which they open no other one; from July 2025 only free entry points.',
  },
  promotions_inside: {
    unit: 'messages',
    good: 'up',
    definition: 'Messages of promotions that arrived in a conversation that was open already.',
  },
  saving_if_inside: {
    unit: 'money',
    good: 'neither',
    definition:
      'Meta fee, mark-up and fee per conversation of the bill less those of the bill run again, free tier and all, with the messages outside moved into the nearest of these conversations.',
    excludes: 'Units without a rate.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;
