import { z } from 'zod';
import { appendState, readState } from './state';

const audited = z.object({
  /** The instant, in UTC. */
  at: z.iso.datetime(),
  /** What was done, such as `suppression_export`. */
  action: z.string().regex(/^[a-z][a-z_]*$/),
  /** Counts and names that say what it was done to; never a customer's number, a passphrase or a text. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

/** One thing done that a workspace's owner must be able to look up later. */
export type AuditEntry = z.infer<typeof audited>;

/** Writes one line of the audit log; it is on the disk when this returns. */
export const writeAudit = (workspaceDir: string, entry: AuditEntry): void => appendState(workspaceDir, 'audit', audited.parse(entry));

/** The audit log of a workspace, oldest first. */
export const readAudit = (workspaceDir: string): readonly AuditEntry[] => readState(workspaceDir, 'audit', audited);
