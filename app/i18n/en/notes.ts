import type { Words } from '../words';

/** Words of the notes that people put on a time axis. */
export const notes: Words['notes'] = {
  title: 'Notes on the axis',
  text: 'They stand in the charts of everyone who opens this workspace. Write nothing of customers: long numbers are masked.',
  day: 'Day',
  what: 'What happened',
  add: 'Add the note',
  remove_named: 'Remove the note {text}',
  remove: 'Remove',
  none: 'There are no notes yet.',
  close: 'Close',
  wrong_day: 'Choose a day.',
  wrong_text: 'Say what happened, in 140 characters at most.',
  failed: 'The note was not kept. Try again in a moment.',
  full: 'There are 500 notes, which is the most: remove one first.',
};
