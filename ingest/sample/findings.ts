import { sumsBy } from './tables';

/** The planted numbers while they grow. Fees and revenue in millionths of a US dollar; months are the workspace's. */
export const emptyFindings = () => ({
  conversations: sumsBy(['month', 'origin', 'country'], ['conversations', 'charged', 'free_tier', 'free_entry_point', 'cost_usd']),
  proForma: sumsBy(['month', 'origin', 'country'], ['conversations']),
  charges: sumsBy(['month', 'model', 'category', 'country'], ['units', 'charged_units', 'free_units', 'meta_fee_usd']),
  billingCharges: sumsBy(['billing_month', 'account', 'model', 'category'], ['units', 'charged_units', 'free_units', 'meta_fee_usd']),
  messages: sumsBy(
    ['month', 'direction', 'template'],
    ['messages', 'sent', 'delivered', 'read', 'failed', 'withheld', 'failed_without_sent'],
  ),
  orders: sumsBy(['month'], ['orders', 'revenue_usd', 'orders_not_counted']),
  attribution: sumsBy(['month', 'touch'], ['orders', 'revenue_usd']),
  campaigns: sumsBy(['campaign', 'version'], ['assigned', 'sent', 'delivered', 'read', 'clicked', 'converted', 'orders', 'revenue_usd']),
  credited: sumsBy(['campaign', 'version'], ['converted', 'orders', 'revenue_usd']),
  arms: sumsBy(['campaign', 'arm'], ['assigned', 'people_with_order', 'orders', 'revenue_usd']),
  withoutOptIn: sumsBy(['campaign'], ['people']),
  contacts: sumsBy(['month'], ['contacts']),
  lines: sumsBy(['month', 'line', 'account'], ['conversations', 'messages', 'delivered_outbound']),
  channels: sumsBy(['month', 'channel'], ['orders', 'revenue_usd', 'overlap_orders', 'overlap_revenue_usd', 'cost_usd']),
  port: { billing_tail: 0, double_billed: 0 },
  blocks: { people: 0, sent_after_block: 0 },
});

export type Findings = ReturnType<typeof emptyFindings>;
