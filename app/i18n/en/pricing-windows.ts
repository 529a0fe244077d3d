import type { Words } from '../words';

/** Words of the panel on open windows. */
export const pricingWindows: Words['pricing_windows'] = {
  windows_title: 'Use of open windows',
  windows_text:
    'While a conversation is open, another message opens no other. Outside: promotions that arrived without a window though one was open within the day before or after; the saving is the bill run again with those messages moved into it.',
  by_line: 'By line',
  by_country: 'By country',
  by_campaign: 'By promotion',
  messages_per_charged: 'Messages per charged',
  opened_soon_after_close: 'Reopened in 6 h',
  promotions_inside: 'Promotions inside',
  promotions_outside: 'Outside',
  saving_if_inside: 'Possible saving',
  windows_none: 'No promotion arrived in this period with these filters.',
  rest: 'All',
};
