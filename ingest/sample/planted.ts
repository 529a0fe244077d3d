/** Counts of what was planted on purpose and cannot be read from the other blocks of the truth. */
export type Planted = {
  carts_meant_to_be_bought: number;
  reminders: number;
  ad_referrals: number;
  bot_chats: number;
  opt_out_words: number;
  opt_out_events: number;
  opt_in_events: number;
  blocks: number;
  number_changes: number;
  second_line_chats: number;
  port_cases: number;
  late_answers_failed: number;
};

/** Nothing planted yet. */
export const nothingPlanted = (): Planted => ({
  carts_meant_to_be_bought: 0,
  reminders: 0,
  ad_referrals: 0,
  bot_chats: 0,
  opt_out_words: 0,
  opt_out_events: 0,
  opt_in_events: 0,
  blocks: 0,
  number_changes: 0,
  second_line_chats: 0,
  port_cases: 0,
  late_answers_failed: 0,
});
