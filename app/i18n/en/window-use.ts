import type { Words } from '../words';
import { told } from './told';

/** Names and definitions of the numbers of window use. */
export const windowMetrics = {
  messages_per_charged: told('window_use', 'messages_per_charged', 'Messages per charged conversation'),
  opened_soon_after_close: told('window_use', 'opened_soon_after_close', 'Opened soon after a close'),
  promotions_outside: told('window_use', 'promotions_outside', 'Promotions outside windows'),
  promotions_inside: told('window_use', 'promotions_inside', 'Promotions inside windows'),
  saving_if_inside: told('window_use', 'saving_if_inside', 'Saving if inside'),
};

/** How each of them is counted. */
export const windowFormulas = {
  messages_per_charged: 'Messages in charged conversations ÷ charged conversations.',
  opened_soon_after_close: 'How many conversations the business opened within 6 hours after one had closed.',
  promotions_outside: 'How many messages arrived outside although a window was less than 24 hours away.',
  promotions_inside: 'How many messages arrived in a conversation that was open already.',
  saving_if_inside: 'The bill − the bill with these messages moved.',
  unrated_units: 'How many units have no known rate.',
  unconverted: 'Amounts without an exchange rate, summed in their currency.',
};

/** Columns of the rows behind them, and names of what is only counted. */
export const windowColumns = {
  moved_local_at: 'Moved to',
  saving: 'Saving',
  messages: 'Messages',
  seconds_after_close: 'After the close',
  counted_charged: 'Charged conversations',
  counted_charged_messages: 'Messages in charged conversations',
  counted_saving: 'Saving',
};

/** Words of the panel. */
export const windowUse: Words['window_use'] = {
  title: 'Window use',
  told: '<outside></outside> {count, plural, one {message} other {messages}} arrived outside a window although the person had a conversation open less than a day away. Inside it they would have cost <saving></saving> less.',
  none: 'No message arrived outside a window with one less than a day away: there was nothing to save that way.',
  inside: '<inside></inside> arrived in a conversation that was open already.',
};
