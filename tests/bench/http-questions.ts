import { conversationQuestions } from '../../app/metrics/conversation-questions';
import { addDays } from '../../app/metrics/days';
import { allQuestions, overviewQuestions } from '../../app/metrics/overview-questions';
import { type Question, questionSearch } from '../../app/metrics/question';
import { comparedSpan } from '../../app/metrics/span';
import { type View, viewOf } from '../../app/metrics/view';
import type { WorkspaceFacts } from '../../app/server/workspace-facts';

const pathOf = ({ workspace }: WorkspaceFacts, asked: Question): string =>
  `/api/${workspace}/metrics/${asked.metric}?${questionSearch(asked)}`;

function questionsOf(facts: WorkspaceFacts, view: View): readonly Question[] {
  const compared = comparedSpan(view.span, view.comparison, facts);
  return [overviewQuestions(view, compared, facts), conversationQuestions(view, compared, facts)].flatMap(allQuestions);
}

/** Everything that the overview asks of the API under its usual view. */
export function overviewPaths(facts: WorkspaceFacts): readonly string[] {
  const view = viewOf(new URLSearchParams(), facts);
  const questions = allQuestions(overviewQuestions(view, comparedSpan(view.span, view.comparison, facts), facts));
  const { from, to } = view.span;
  const api = `/api/${facts.workspace}`;
  return [`${api}/facts`, `${api}/coverage?from=${from}&to=${to}`, `${api}/annotations`, ...questions.map((asked) => pathOf(facts, asked))];
}

/**
 * As many questions as asked for, no two the same, as people ask them who look at the overview and the conversations of other periods and
 * countries: the window moves by a day, every third view is of one country.
 */
export function newPaths(facts: WorkspaceFacts, count: number): readonly string[] {
  const paths = new Set<string>();
  for (let turn = 1; paths.size < count; turn += 1) {
    const from = addDays(facts.firstDay ?? '2021-01-01', turn);
    const search = new URLSearchParams({
      from,
      to: addDays(from, [91, 182, 365][turn % 3] ?? 91),
      compare: turn % 2 ? 'previous' : 'none',
    });
    const country = facts.countries[turn % facts.countries.length]?.value;
    if (turn % 3 === 0 && country) search.set('country', country);
    for (const asked of questionsOf(facts, viewOf(search, facts))) if (paths.size < count) paths.add(pathOf(facts, asked));
  }
  return [...paths];
}
