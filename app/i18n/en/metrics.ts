import { meanings } from '../../../db/metrics';

/** The name of a number with the definition of the dictionary, what it leaves out included. */
function told(metric: string, field: string, name: string) {
  const { definition = name, excludes = '' } = meanings[metric]?.[field] ?? {};
  return { name, definition: excludes ? `${definition} Without: ${excludes}` : definition };
}

/** Names and definitions of the numbers, by metric and field. */
export const metrics = {
  conversations: {
    conversations: told('conversations', 'conversations', 'Conversations'),
    charged: told('conversations', 'charged', 'Charged'),
    free_tier: told('conversations', 'free_tier', 'Free tier'),
    free_entry_point: told('conversations', 'free_entry_point', 'Free entry point'),
    contacts: told('conversations', 'contacts', 'People'),
    inbound_messages: told('conversations', 'inbound_messages', 'Messages from customers'),
    outbound_messages: told('conversations', 'outbound_messages', 'Messages of the business'),
    cost: told('conversations', 'cost', 'Cost'),
    cost_per_conversation: told('conversations', 'cost_per_conversation', 'Cost per conversation'),
    cost_per_charged: told('conversations', 'cost_per_charged', 'Cost per charged one'),
  },
  messages: {
    messages: told('messages', 'messages', 'Messages'),
    sent: told('messages', 'sent', 'Sent'),
    delivered: told('messages', 'delivered', 'Delivered'),
    read: told('messages', 'read', 'Read'),
    failed: told('messages', 'failed', 'Failed'),
    withheld: told('messages', 'withheld', 'Withheld'),
    pending: told('messages', 'pending', 'Pending'),
    delivery_rate: told('messages', 'delivery_rate', 'Delivery rate'),
    read_rate: told('messages', 'read_rate', 'Read rate'),
    seconds_to_delivery_p50: told('messages', 'seconds_to_delivery_p50', 'Time to delivery, median'),
    seconds_to_delivery_p95: told('messages', 'seconds_to_delivery_p95', 'Time to delivery, 95th percentile'),
  },
  charges: {
    units: told('charges', 'units', 'Units'),
    charged_units: told('charges', 'charged_units', 'Charged units'),
    free_units: told('charges', 'free_units', 'Free units'),
    unrated_units: told('charges', 'unrated_units', 'Units without a rate'),
    meta_fee: told('charges', 'meta_fee', 'Meta fee'),
    partner_fee: told('charges', 'partner_fee', 'Partner fee'),
    fixed_cost: told('charges', 'fixed_cost', 'Fixed costs'),
    tax: told('charges', 'tax', 'Tax'),
    cost: told('charges', 'cost', 'Cost'),
  },
  roi: {
    orders: told('roi', 'orders', 'Orders'),
    revenue: told('roi', 'revenue', 'Attributed revenue'),
    gross_margin: told('roi', 'gross_margin', 'Attributed margin'),
    unattributed_orders: told('roi', 'unattributed_orders', 'Unattributed orders'),
    unattributed_revenue: told('roi', 'unattributed_revenue', 'Unattributed revenue'),
    meta_fee: told('roi', 'meta_fee', 'Meta fee'),
    partner_fee: told('roi', 'partner_fee', 'Partner fee'),
    fixed_cost: told('roi', 'fixed_cost', 'Fixed costs'),
    cost: told('roi', 'cost', 'Cost'),
    roas: told('roi', 'roas', 'ROAS'),
    roi: told('roi', 'roi', 'ROI'),
    cost_per_conversation: told('roi', 'cost_per_conversation', 'Cost per conversation'),
    cost_per_order: told('roi', 'cost_per_order', 'Cost per order'),
  },
  data_quality: {
    records: told('data_quality', 'records', 'Records'),
    accepted: told('data_quality', 'accepted', 'Accepted'),
    duplicates: told('data_quality', 'duplicates', 'Duplicates'),
    rejected: told('data_quality', 'rejected', 'Rejected'),
    agreement_with_reported: told('data_quality', 'agreement_with_reported', 'Agreement with what was reported'),
    orders_matched_rate: told('data_quality', 'orders_matched_rate', 'Orders matched'),
    days_without_log: told('data_quality', 'days_without_log', 'Days without a log'),
  },
};
