import type { Meaning } from './metrics';

/** WhatsApp beside the other channels: what each sold and what it cost. */
export const channels = {
  orders: {
    unit: 'orders',
    good: 'up',
    definition:
      'Orders that count as revenue, each in one channel: WhatsApp if a touch of it earned the order, else the channel that its UTM names.',
  },
  revenue: { unit: 'money', good: 'up', definition: 'Revenue of these orders: after discounts and refunds, before shipping and tax.' },
  cost: {
    unit: 'money',
    good: 'down',
    definition: 'All cost of WhatsApp, and what the loaded reports say of the others; a channel without a report has none.',
  },
  roas: {
    unit: 'ratio',
    good: 'up',
    definition: 'Revenue of channels whose cost is known ÷ their cost.',
    excludes: 'Orders of channels without a cost.',
  },
  cost_per_order: {
    unit: 'money',
    good: 'down',
    definition: 'Cost ÷ orders of the channels whose cost is known.',
    excludes: 'Orders of channels without a cost.',
  },
  overlap_orders: {
    unit: 'orders',
    good: 'neither',
    definition:
      'Orders whose UTM names this channel, but which a touch of WhatsApp earned: they stand at WhatsApp and are not counted here.',
  },
  overlap_revenue: {
    unit: 'money',
    good: 'neither',
    definition: 'Revenue of the orders that stand at WhatsApp although their UTM names this channel.',
  },
  clicks: { unit: 'records', good: 'up', definition: 'Clicks that the reports of the channel tell.' },
} as const satisfies Readonly<Record<string, Meaning>>;
