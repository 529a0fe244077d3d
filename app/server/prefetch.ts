import { type DehydratedState, dehydrate, QueryClient } from '@tanstack/react-query';
import { annotationsQuery, answerQuery, coverageQuery, factsQuery } from '../metrics/queries';
import type { Question } from '../metrics/question';
import type { Span } from '../metrics/span';
import { annotationsOf } from './annotations';
import { answerOf } from './answers';
import { coverageOf } from './coverage';
import type { WorkspaceFacts } from './workspace-facts';

/** What a page asks before it is drawn. */
export interface Ahead {
  readonly facts: WorkspaceFacts;
  readonly questions: readonly Question[];
  readonly coverage?: Span;
}

/** The answers of a page's questions, to be sent with it. A question that fails is left out: its panel asks again and tells the error. */
export async function prefetched(workspace: string, { facts, questions, coverage }: Ahead): Promise<DehydratedState> {
  const client = new QueryClient();
  client.setQueryData(factsQuery(workspace).queryKey, facts);
  const kept = async <Data>(work: Promise<Data>, keep: (data: Data) => void): Promise<void> => {
    try {
      keep(await work);
    } catch {
      return;
    }
  };
  await Promise.all([
    ...questions.map((asked) =>
      kept(answerOf(workspace, asked.metric, asked.parameters), (answer) =>
        client.setQueryData(answerQuery(workspace, asked).queryKey, answer),
      ),
    ),
    kept(annotationsOf(workspace), (annotations) => client.setQueryData(annotationsQuery(workspace).queryKey, { annotations })),
    ...(coverage
      ? [
          kept(coverageOf(workspace, coverage.from, coverage.to), (days) =>
            client.setQueryData(coverageQuery(workspace, coverage).queryKey, { days }),
          ),
        ]
      : []),
  ]);
  return dehydrate(client);
}
