import { told } from './told';

/** Names and definitions of the numbers of lines and channels, by metric and field. */
export const lineMetrics = {
  lines: {
    from: told('lines', 'from', 'From'),
    until: told('lines', 'until', 'Until'),
    conversations: told('lines', 'conversations', 'Conversations'),
    cost: told('lines', 'cost', 'Cost'),
    sent: told('lines', 'sent', 'Sent'),
    delivered: told('lines', 'delivered', 'Delivered'),
    delivery_rate: told('lines', 'delivery_rate', 'Delivery rate'),
    read_rate: told('lines', 'read_rate', 'Read rate'),
    seconds_to_delivery_p50: told('lines', 'seconds_to_delivery_p50', 'Time to delivery, median'),
    cost_per_conversation: told('lines', 'cost_per_conversation', 'Cost per conversation'),
    billing_tail: told('lines', 'billing_tail', 'Billing tail'),
    double_billed: told('lines', 'double_billed', 'Billed by both'),
    quality_events: told('lines', 'quality_events', 'Quality events'),
    limit_events: told('lines', 'limit_events', 'Limit changes'),
    proposed_ports: told('lines', 'proposed_ports', 'Proposed ports'),
  },
  channels: {
    orders: told('channels', 'orders', 'Orders'),
    revenue: told('channels', 'revenue', 'Revenue'),
    cost: told('channels', 'cost', 'Cost'),
    roas: told('channels', 'roas', 'ROAS'),
    cost_per_order: told('channels', 'cost_per_order', 'Cost per order'),
    overlap_orders: told('channels', 'overlap_orders', 'Also WhatsApp’s'),
    overlap_revenue: told('channels', 'overlap_revenue', 'Shared revenue'),
    clicks: told('channels', 'clicks', 'Clicks'),
  },
};

/** How each of them is counted. */
export const lineFormulas = {
  lines: {
    from: 'Beginning of the first stay of the line.',
    until: 'End of the last stay of the line.',
    conversations: 'How many conversations opened on the line.',
    cost: 'Meta fee + partner fee + fixed cost, added up over the days.',
    sent: 'How many messages of the business the platform accepted.',
    delivered: 'How many messages of the business arrived.',
    delivery_rate: 'Messages delivered ÷ messages sent.',
    read_rate: 'People who read ÷ people delivered.',
    seconds_to_delivery_p50: 'The middle value of the seconds between sending and delivery.',
    cost_per_conversation: 'Cost ÷ conversations.',
    billing_tail: 'How many messages left before the port and arrived after it.',
    double_billed: 'How many conversations opened while another ran at the other account.',
    quality_events: 'How many quality events there were.',
    limit_events: 'How many changes of the limit there were.',
    proposed_ports: 'How many ports only the log shows.',
    unrated_units: 'How many charged units have no known rate.',
    unconverted: 'Amounts without an exchange rate, added up in their currency.',
  },
  channels: {
    orders: 'How many orders the channel has.',
    revenue: 'Revenue of the channel’s orders, added up.',
    cost: 'Cost of each day, added up.',
    roas: 'Revenue ÷ cost.',
    cost_per_order: 'Cost ÷ orders.',
    overlap_orders: 'How many orders with the UTM of the channel stand at WhatsApp.',
    overlap_revenue: 'Revenue of the shared orders, added up.',
    clicks: 'Clicks of the reports, added up.',
    unrated_units: 'How many charged units have no known rate.',
    unconverted: 'Revenue without an exchange rate, added up in its currency.',
    unconverted_cost: 'Cost without an exchange rate, added up in its currency.',
  },
};

/** Columns of the rows behind them. */
export const lineColumns = {
  counted_meta_fee: 'Meta fee',
  counted_partner_fee: 'Partner fee',
  counted_fixed_cost: 'Fixed cost',
  channel: 'Channel',
  other_channel: 'Channel of the UTM',
  other_partner: 'Partner on the other side',
  other_account: 'Account on the other side',
  began_at: 'Sent or opened (UTC)',
  id_format: 'Kind of id',
  reached_at: 'Arrived or opened (UTC)',
  value: 'Event',
  previous_limit: 'Limit before',
  current_limit: 'Limit',
  stay: 'Stay',
  api: 'Log',
  cost_own: 'Amount',
  clicks: 'Clicks',
};

/** What a reader of the numbers must know. */
export const lineWarnings = {
  w_proposed_ports: 'Ports that only the log shows: {count}. Confirm them in the settings, with the partner of each side.',
};

/** Why a record of an export or of a report of costs could not be used. */
export const exportRejects = {
  reason_no_direction: 'does not say whether it came in or went out',
  reason_damaged_number: 'damaged number',
  reason_no_usable_number: 'no usable number',
  reason_id_repeats: 'id that repeats',
  reason_not_whatsapp: 'not WhatsApp',
  reason_summary_row: 'row of totals',
  reason_no_channel: 'no channel',
  reason_cost_of_whatsapp: 'cost of WhatsApp',
  detail_twilio_s_requests_name_none_keep_beside_each_when_it_came_in_as_received_at:
    'Twilio’s requests name none; keep beside each when it came in, as received_at',
  detail_a_spreadsheet_wrote_it_as_5_73e_11_export_it_as_text: 'a spreadsheet wrote it as 5.73E+11; export it as text',
  detail_of_the_line_export_it_as_text: 'that of the line; export it as text',
  detail_the_number_of_the_customer: 'the number of the customer',
  detail_whether_the_message_came_in_or_went_out: 'whether the message came in or went out',
  detail_its_id_names_another_message_of_this_file_say_which_column_names_one_with_map_id_column:
    'its id names another message of this file; say which column names one with --map id=COLUMN',
  detail_neither_number_is_written_as_whatsapp_as_others_of_the_file_are:
    'neither number is written as whatsapp:+…, as others of the file are',
  detail_a_short_number: 'a short number',
  detail_a_total_of_other_rows_is_not_counted_again: 'a total of other rows is not counted again',
  detail_it_is_counted_from_the_logs: 'it is counted from the logs',
  detail_the_cells_of_its_time_are_blank: 'the cells of its time are blank',
  detail_name_the_timezone_in_the_settings_or_say_it_with_map_zone_america_bogota:
    'name the timezone in the settings, or say it with --map zone=America/Bogota',
};
