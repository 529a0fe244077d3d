import type { Language } from '../../i18n/language';
import { addDays, addMonths, daysBetween, monthsBetween } from '../../metrics/days';
import { newestCompleteMonth, type Span } from '../../metrics/span';
import type { ReportDefinition } from '../../report/definition';
import type { SavedReport } from '../../server/report-definitions';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** A report on the way: what the form holds. */
export interface ReportDraft {
  /** What is kept of it: its id, and when it was kept last; null: nothing yet. */
  readonly saved: Pick<SavedReport, 'id' | 'savedAt'> | null;
  readonly name: string;
  readonly definition: ReportDefinition;
}

/** Sections in their order, as the form offers them (app/report/definition.ts). */
export const sectionChoices: ReportDefinition['sections'] = [
  ...(['cover', 'summary', 'conversations', 'pricing', 'promotions', 'carts', 'lines', 'suppression', 'data_quality', 'method'] as const),
];

/** A new report is of the newest complete month, against the same one a year before. */
export function freshDraft(
  { firstDay, lastDay }: Pick<WorkspaceFacts, 'firstDay' | 'lastDay'>,
  language: Language,
  name: string,
): ReportDraft {
  const month = firstDay && lastDay ? newestCompleteMonth({ firstDay, lastDay }) : '1970-01-01';
  return {
    saved: null,
    name,
    definition: {
      ...{ title: '', client: '', from: month, to: addMonths(month, 1), comparison: 'year', language, paper: 'A4', currency: null },
      ...{ sections: sectionChoices, filters: {}, notes: [] },
      brand: { logo: null, primary: '#1f6f5c', accent: '#d97706', footer: '' },
    },
  };
}

export const draftOf = ({ id, savedAt, name, definition }: SavedReport): ReportDraft => ({ saved: { id, savedAt }, name, definition });

/** The same report of the span that follows, as long: whole months go on by months. */
export function nextDraft({ name, definition }: SavedReport): ReportDraft {
  return { saved: null, name, definition: { ...definition, ...nextSpan(definition) } };
}

/** The span behind another one. */
export function nextSpan({ from, to }: Span): Span {
  const months = monthsBetween(from, to);
  return { from: to, to: months === null ? addDays(to, daysBetween(from, to)) : addMonths(to, months) };
}
