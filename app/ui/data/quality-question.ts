import type { Question } from '../../metrics/question';

/** What the figures of the data page ask: records of all files; how well the log fits itself is in the totals. */
export const qualityQuestion: Question = { metric: 'data_quality', parameters: {} };
