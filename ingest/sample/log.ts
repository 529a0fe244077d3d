import { body, consoleTest, type Grouping, type Notice, wrapped } from './bodies';
import { daySeconds, hourOf, hourSeconds, sampleHours, sampleStart } from './calendar';
import { channels, isLogged } from './company';
import type { Files } from './files';
import { type LogFile, logFile, redeliveryPath } from './log-files';
import { itemAt, type Random } from './random';
import type { Tally } from './tally';

/** A body that the platform delivers again. */
type Repeat = { readonly channel: number; readonly text: string; readonly records: number; readonly isElsewhere: boolean };

/** The webhook logs: notices come in by the time they happen, and are written by the time they arrive. */
export type Log = {
  readonly notice: (at: number, channel: number, part: Notice['part'], text: string, profile?: string) => void;
  /** Writes what arrived in an hour of the sample; hours come in order, each when nothing more can arrive in it. */
  readonly write: (hour: number) => void;
};

/** Logs of a sample with their faults: delays, repeats, broken lines, test events (unless another log of the same files has them). Small samples get a few of each, too. */
export function logOf(seed: number, total: number, random: Random, files: Files, tally: Tally, isTested = true): Log {
  const arriving = new Map<number, Notice[]>();
  const repeats = new Map<number, Repeat[]>();
  const often = (chance: number, least: number) => Math.max(chance, least / total);
  const delayChance = 0.02;
  const longDelayChance = often(0.002, 20);
  const repeatChance = often(0.008, 40);
  const brokenChance = often(1 / 40_000, 8);

  function notice(at: number, channel: number, part: Notice['part'], text: string, profile = ''): void {
    const draw = random.next();
    const late =
      draw < longDelayChance ? random.whole(hourSeconds, 3 * daySeconds) : draw < longDelayChance + delayChance ? random.whole(5, 600) : 0;
    const arrival = at + late + (draw > 0.5 ? 1 : 0);
    push(arriving, loggedHour(channel, arrival), { at, arrival, channel, part, text, profile });
  }

  function write(hour: number): void {
    const day = Math.floor(hour / 24);
    const into = channels.map((_, channel) => logFile(seed, channel, day));
    const notices = (arriving.get(hour) ?? []).sort((a, b) => a.arrival - b.arrival);
    arriving.delete(hour);
    const groups: Notice[][] = channels.map(() => []);
    for (const next of notices) {
      const group = itemAt(groups, next.channel);
      if (group.length > 0 && !(group.length < 5 && sharesBody(next) && sharesBody(itemAt(group, 0)) && random.chance(0.06))) {
        writeBody(hour, itemAt(into, next.channel), group);
        group.length = 0;
      }
      group.push(next);
    }
    for (const [channel, group] of groups.entries()) if (group.length > 0) writeBody(hour, itemAt(into, channel), group);
    for (const again of repeats.get(hour) ?? []) writeRepeat(hour, itemAt(into, again.channel), again);
    repeats.delete(hour);
    if (isTested && hour % 2_160 === 1_095) writeTest(hour, itemAt(into, 0));
  }

  function writeBody(hour: number, into: LogFile, notices: readonly Notice[]): void {
    const { channel, arrival } = itemAt(notices, 0);
    const grouping: Grouping = notices.length === 1 || random.chance(0.7) ? 'values' : random.chance(0.6) ? 'changes' : 'entries';
    const text = body(notices, grouping, into.display);
    writeLine(into, text, arrival, notices.length, 0);
    if (random.chance(repeatChance)) repeat(hour, channel, text, notices.length);
    if (random.chance(brokenChance)) writeBroken(into, text);
  }

  function repeat(hour: number, channel: number, text: string, records: number): void {
    const isElsewhere = itemAt(channels, channel).api === 'cloud' && random.chance(0.15);
    const later = startOf(hour) + (random.chance(0.8) ? 0 : random.whole(1, 6) * daySeconds);
    push(repeats, loggedHour(channel, later), { channel, text, records, isElsewhere });
  }

  function writeRepeat(hour: number, into: LogFile, { text, records, isElsewhere }: Repeat): void {
    if (!isElsewhere) {
      writeLine(into, text, startOf(hour + 1) - 1, records, records);
      return;
    }
    files.append(redeliveryPath(Math.floor(hour / 24)), `${text}\n`);
    tally.add('meta_cloud_webhook', redeliveryPath(Math.floor(hour / 24)), records, records, 0);
  }

  function writeBroken({ path, kind }: LogFile, text: string): void {
    const isCut = random.chance(0.5);
    const share = 0.3 + 0.5 * random.next();
    const rest = isCut ? text.slice(0, Math.floor(text.length * share)) : `-- worker ${random.whole(1, 9)} restarted, log rotated --`;
    files.append(path, `${rest}\n`);
    tally.add(kind, path, 1, 0, 1);
  }

  function writeTest(hour: number, into: LogFile): void {
    const at = startOf(hour);
    writeLine(into, consoleTest(at), at, 1, 0);
  }

  function writeLine({ path, kind, wrapping }: LogFile, text: string, arrival: number, records: number, duplicates: number): void {
    files.append(path, `${wrapped(text, wrapping, arrival)}\n`);
    tally.add(kind, path, records, duplicates, 0);
  }

  return { notice, write };
}

const sharesBody = ({ part }: Notice): boolean => part === 'messages' || part === 'statuses';

const startOf = (hour: number): number => sampleStart + hour * hourSeconds;

function push<Item>(lists: Map<number, Item[]>, hour: number, item: Item): void {
  const list = lists.get(hour);
  if (list === undefined) lists.set(hour, [item]);
  else list.push(item);
}

/** Hour of an arrival, a day later when the line has no log then; nothing arrives after the sample. */
function loggedHour(channel: number, arrival: number): number {
  const { line } = itemAt(channels, channel);
  return Math.min(hourOf(isLogged(line, arrival) ? arrival : arrival + daySeconds), sampleHours - 1);
}
