import type { Answer } from '../../db/ask';
import { readManifest } from '../../db/generation';
import type { Parameters } from '../../db/scope';
import type { Statement } from '../../db/slices';
import { existingWorkspace } from '../../db/workspace';
import { askedOf } from './answers';

/** An answer with all that shows where it comes from: the SQL that ran with its parameters, and the generation it ran on. */
export interface Explanation {
  readonly answer: Answer;
  readonly statements: readonly Statement[];
  readonly builtAt: string | null;
}

/** Explains the answer that the same parameters give. */
export async function explanationOf(workspace: string, metric: string, parameters: Parameters): Promise<Explanation> {
  const { answer, statements } = await askedOf(workspace, metric, parameters);
  const manifest = readManifest(existingWorkspace(workspace).folder, answer.generation);
  return { answer, statements, builtAt: manifest?.builtAt ?? null };
}
