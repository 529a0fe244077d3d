/** Formats of reports, by the ending of their files. `html` is the preview; `json` is the document itself. */
export const formatNames = ['pdf', 'pptx', 'xlsx', 'html', 'json'] as const;
export type ReportFormat = (typeof formatNames)[number];

export const isReportFormat = (name: string): name is ReportFormat => formatNames.some((known) => known === name);

/** What each format is called on the wire. */
export const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
