import { AnswerCache } from '../../db/answer-cache';
import { AppError } from '../../db/errors';
import { type Explained, explain } from '../../db/explain';
import { readManifest } from '../../db/generation';
import type { Parameters } from '../../db/scope';
import { existingWorkspace } from '../../db/workspace';
import { isLanguage, type Language, languages } from '../i18n/language';
import { type NumberWords, numberWords } from '../i18n/number-words';
import { onGeneration } from './workspaces';

const shared = globalThis as { ventanaExplained?: AnswerCache<Explained> };
const cache = shared.ventanaExplained ?? new AnswerCache<Explained>(500);
shared.ventanaExplained = cache;

/** Where a number comes from, with its words in one language, and when its generation was built (UTC). */
export interface ExplainedNumber extends Explained, NumberWords {
  readonly builtAt: string | null;
}

/** Explains a number of the current generation. */
export async function explainedNumber(
  workspace: string,
  metric: string,
  parameters: Parameters,
  language: Language,
): Promise<ExplainedNumber> {
  const explained = await onGeneration(workspace, (generation) =>
    cache.get(`${workspace} ${generation.stamp} ${metric} ${JSON.stringify(parameters)}`, () => explain(generation, metric, parameters)),
  );
  const manifest = readManifest(existingWorkspace(workspace).folder, explained.generation);
  return { ...explained, ...numberWords(language, explained), builtAt: manifest?.builtAt ?? null };
}

/** The language that parameters ask for, else the usual one; and the parameters without it. */
export function languageOf({ language: given, ...parameters }: Parameters, usual: Language) {
  const [asked = usual] = given ?? [];
  if (!isLanguage(asked))
    throw new AppError('bad_request', `"${asked.slice(0, 40)}" is not a language; right ones are ${languages.join(', ')}.`);
  return { language: asked, parameters };
}
