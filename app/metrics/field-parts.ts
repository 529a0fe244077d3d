/** What a field is made of, by metric: Explain shows the values of these fields beside it. A quotient's parts are numerator and denominator. */
export const fieldParts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  conversations: {
    conversations: ['charged', 'free_tier', 'free_entry_point'],
    charged: ['conversations'],
    free_tier: ['conversations'],
    free_entry_point: ['conversations'],
    cost_per_conversation: ['cost', 'conversations'],
    cost_per_charged: ['cost', 'charged'],
    inbound_messages: ['outbound_messages', 'conversations'],
  },
  messages: { delivery_rate: ['delivered', 'sent'], messages: ['sent', 'delivered', 'read', 'failed', 'withheld', 'pending'] },
  charges: {
    units: ['charged_units', 'free_units', 'unrated_units'],
    meta_fee: ['units', 'charged_units', 'free_units'],
    cost: ['meta_fee', 'partner_fee', 'fixed_cost'],
  },
  roi: {
    revenue: ['orders', 'unattributed_revenue'],
    orders: ['revenue', 'unattributed_orders'],
    gross_margin: ['revenue', 'orders'],
    cost: ['meta_fee', 'partner_fee', 'fixed_cost'],
    roas: ['revenue', 'cost'],
    roi: ['gross_margin', 'cost'],
    cost_per_conversation: ['cost'],
    cost_per_order: ['cost', 'orders'],
  },
};
