/** Words of the lines page. */
export const linesPage = {
  title: 'Lines',
  lives_title: 'The life of each number',
  lives_text:
    'Each stretch is the line’s time with one partner. Hatched: only the log says so, and the settings do not confirm it yet. ▼ quality flagged, ● flag taken back, △ ▽ limit changed, ◆ notice of the account.',
  no_partner: 'partner not named',
  no_account: 'account unknown',
  account: 'account …{id}',
  stay_until: 'until {day}',
  proposed: 'proposed: to be confirmed',
  events: '{count, plural, one {# event of the platform} other {# events of the platform}}',
  event_flagged: 'quality flagged',
  event_unflagged: 'quality flag taken back',
  event_upgrade: 'limit raised',
  event_downgrade: 'limit lowered',
  event_capability: 'capability changed',
  event_onboarding: 'number registered',
  event_throughput_upgrade: 'throughput raised',
  ports_title: 'Ports',
  ports_none:
    'No line changed its partner or account in this log. When the log shows a new account, or the settings name another partner, before and after are compared here.',
  port_sides: '{before} → {after}',
  port_account: 'change of account',
  port_at: '{at}',
  port_days:
    '{count, plural, one {# day} other {# days}} on each side are compared; the day of the port is in both, each message on its own side.',
  port_one_side: 'The log has only one side of this port: load the files of the other as well.',
  port_same:
    'The log does not tell the two sides apart: neither account nor partner changes. Confirm the port with the partner of each side.',
  column_number: 'Number',
  column_before: 'Before',
  column_after: 'After',
  column_change: 'Change',
  column_line: 'Line and partner',
  text_billing_tail: 'They left before the port and arrived after it. The account that the line left bills them.',
  text_double_billed: 'The same person had a conversation open at the other account: both bill it. This is what can be claimed.',
  confirm_text:
    'Only the log shows this port. Say who the partner of each stretch is, and it stands in the settings; the numbers are built anew.',
  confirm_partner: 'Partner of account …{id}',
  confirm_partner_unknown: 'Partner of stretch {place}',
  confirm: 'Confirm the port',
  confirm_taken: 'Kept in the settings. The numbers are being built anew.',
  confirm_refused: 'It was not kept.',
  stays_title: 'Each line with each partner, in the period',
};

/** Words of the comparison of channels on the overview. */
export const channels = {
  title: 'WhatsApp beside the other channels',
  channel: 'Channel',
  channel_whatsapp: 'WhatsApp',
  channel_google: 'Google',
  channel_meta: 'Meta',
  channel_tiktok: 'TikTok',
  channel_email: 'E-mail',
  channel_sms: 'SMS',
  channel_none: 'No known channel',
  channel_whatsapp_link: 'WhatsApp link without a touch',
  rule: 'Each order is in one channel: WhatsApp if a touch of it earned the order, else the one its UTM names. “Also WhatsApp’s” are those that name another channel but were earned by WhatsApp.',
  unfiltered: 'The filters of line, country and partner do not apply here.',
};
