import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { behind, column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { dimTemplateVersion } from '../schema/template';

const version = dimTemplateVersion;

const versions: RowSource = {
  facts: { table: version, day: null, dimensions: dimensionsOf.templateVersion },
  columns: {
    template: column('text', version.template),
    language: column('text', version.language),
    version: column('text', version.version),
    category: column('text', version.category),
    submitted_at: column('text', sql`cast(${version.submittedAt} as varchar)`),
    decided_at: column('text', sql`cast(${version.decidedAt} as varchar)`),
    seconds_to_decision: column('seconds', version.decisionSeconds),
    decision: column('text', version.decision),
    reason: column('text', version.reason),
    paused: column('count', version.paused),
    quality: column('text', version.quality),
  },
  order: ['template', 'language', 'version'],
  contact: null,
  place: { load: version.loadId, line: version.recordLine },
};

/** Rows behind what `templates` counts. */
export const templatesRows: FamilyRows = {
  of: { paused: summed(versions, 'paused'), seconds_to_decision: behind(versions, sql`${version.decisionSeconds} is not null`) },
};
