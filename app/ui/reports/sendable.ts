import type { ReportDefinition } from '../../report/definition';

/** A definition as it can be sent: a note without words is none. */
export const sendable = (definition: ReportDefinition): ReportDefinition => ({
  ...definition,
  notes: definition.notes.filter(({ text }) => text.trim() !== ''),
});
