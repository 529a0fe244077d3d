import { comparedDays, portQuestion, portsOf } from '../metrics/line-ports';
import { answerQuery } from '../metrics/queries';
import { livesKey } from '../ui/lines/lives-key';
import { answerOf } from './answers';
import { lineLives } from './line-lives';
import type { MoreAhead } from './prefetch';
import type { WorkspaceFacts } from './workspace-facts';

const portsAtMost = 6;

/** The lives of all lines and both sides of the first ports, so that the lines page is drawn whole. */
export async function linesAhead(facts: WorkspaceFacts): Promise<readonly MoreAhead[]> {
  const { workspace, generation } = facts;
  const lines = await lineLives(workspace);
  const sides = portsOf(lines, facts.timezone)
    .slice(0, portsAtMost)
    .flatMap((port): readonly MoreAhead[] => {
      const days = comparedDays(port, facts);
      if (days === null) return [];
      const asked = portQuestion(port, days);
      return [{ key: answerQuery(workspace, asked).queryKey, ask: () => answerOf(workspace, asked.metric, asked.parameters) }];
    });
  return [{ key: livesKey(workspace, generation), ask: async () => ({ lines }) }, ...sides];
}
