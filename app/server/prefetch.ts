import { type DehydratedState, dehydrate, QueryClient, type QueryKey } from '@tanstack/react-query';
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
  /** What else it shows, under the key by which the browser knows it. */
  readonly more?: readonly MoreAhead[];
}

/** Something that no question gives: its key in the browser's memory, and the way to it. */
export interface MoreAhead {
  readonly key: QueryKey;
  readonly ask: () => Promise<unknown>;
}

/** The answers of a page's questions, to be sent with it. A question that fails is left out: its panel asks again and tells the error. */
export async function prefetched(workspace: string, { facts, questions, coverage, more = [] }: Ahead): Promise<DehydratedState> {
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
    ...more.map(({ key, ask }) => kept(ask(), (data) => client.setQueryData(key, data))),
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
