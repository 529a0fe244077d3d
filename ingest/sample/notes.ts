/** How each block of `truth.json` is defined, in words. */
export const notes = {
  records:
    'By kind of file, over all files together: a record is one message, status, account or preference event, order, template, rate or exchange rate; a number change (system message) is one record; an unreadable line is one rejected record; a further product row of an order is none.',
  files: 'Records and rejected records of each file, whatever the order of loading.',
} as const;
