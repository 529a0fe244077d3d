import { AnswerCache } from '../../db/answer-cache';
import { type Answer, type Asked, ask, familyOf } from '../../db/ask';
import { AppError } from '../../db/errors';
import { type Parameters, parseScope, printScope } from '../../db/scope';
import { onGeneration } from './workspaces';

const shared = globalThis as { ventanaAnswers?: AnswerCache<Asked> };
const cache = shared.ventanaAnswers ?? new AnswerCache<Asked>(2_000);
shared.ventanaAnswers = cache;

/** More values of one filter than this are no question of a person. */
const mostValues = 500;

/** The one spelling of a question, whatever order its parameters came in; a question that cannot be asked is refused. */
export function canonicalQuestion(metric: string, parameters: Parameters): string {
  const [name, values] = Object.entries(parameters).find(([, given]) => given.length > mostValues) ?? [];
  if (name !== undefined) {
    throw new AppError('bad_request', `${name.slice(0, 80)} was given ${values?.length} values; ask with ${mostValues} at most.`);
  }
  const printed = printScope(parseScope(parameters, familyOf(metric)));
  const sorted = Object.entries(printed).map(([key, given]) => [key, [...given].sort()] as const);
  return JSON.stringify([metric, sorted.sort(([one], [other]) => (one < other ? -1 : 1))]);
}

/** A metric of the current generation, with the SQL that ran; a question asked before in this generation is not asked again. */
export async function askedOf(workspace: string, metric: string, parameters: Parameters): Promise<Asked> {
  const question = canonicalQuestion(metric, parameters);
  return onGeneration(workspace, (generation) =>
    cache.get(`${workspace} ${generation.stamp} ${question}`, () => ask(generation, metric, parameters)),
  );
}

export const answerOf = async (workspace: string, metric: string, parameters: Parameters): Promise<Answer> =>
  (await askedOf(workspace, metric, parameters)).answer;
