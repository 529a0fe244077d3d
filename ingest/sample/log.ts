import { body, consoleTest, displayOf, type Grouping, type Notice, type Wrapping, wrapped } from './bodies';
import { dayName, dayOf, daySeconds, dayStart, hourSeconds, monthOfDay, sampleDays } from './calendar';
import { channels, isLogged, lines } from './company';
import type { Files } from './files';
import { itemAt, mix, type Random } from './random';
import type { Tally } from './tally';

/** A body that the platform delivers again. */
type Repeat = { readonly channel: number; readonly text: string; readonly records: number; readonly isElsewhere: boolean };

/** The webhook logs: notices come in by the time they happen, and are written by the time they arrive. */
export type Log = {
  readonly notice: (at: number, channel: number, part: Notice['part'], text: string, profile?: string) => void;
  /** Writes what arrived on a day. */
  readonly write: (day: number) => void;
};

/** Logs of a sample with their faults: delays, repeats, broken lines, test events. Small samples get a few of each, too. */
export function logOf(seed: number, total: number, random: Random, files: Files, tally: Tally): Log {
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
    push(arriving, loggedDay(channel, dayOf(arrival)), { at, arrival, channel, part, text, profile });
  }

  function write(day: number): void {
    const notices = (arriving.get(day) ?? []).sort((a, b) => a.arrival - b.arrival);
    arriving.delete(day);
    const groups: Notice[][] = channels.map(() => []);
    for (const next of notices) {
      const group = groups[next.channel] ?? [];
      if (group.length > 0 && !(group.length < 5 && sharesBody(next) && sharesBody(itemAt(group, 0)) && random.chance(0.06))) {
        writeBody(day, group);
        group.length = 0;
      }
      group.push(next);
    }
    for (const group of groups) if (group.length > 0) writeBody(day, group);
    writeRepeats(day);
    writeTests(day);
  }

  function writeBody(day: number, notices: readonly Notice[]): void {
    const { channel, arrival } = itemAt(notices, 0);
    const grouping: Grouping = notices.length === 1 || random.chance(0.7) ? 'values' : random.chance(0.6) ? 'changes' : 'entries';
    const text = body(notices, grouping, displayOf(itemAt(channels, channel).line, monthOfDay(day)));
    writeLine(day, channel, text, arrival, { records: notices.length });
    if (random.chance(repeatChance)) repeat(day, channel, text, notices.length);
    if (random.chance(brokenChance)) writeBroken(day, channel, text);
  }

  function repeat(day: number, channel: number, text: string, records: number): void {
    const isElsewhere = itemAt(channels, channel).api === 'cloud' && random.chance(0.15);
    const later = loggedDay(channel, random.chance(0.8) ? day : day + random.whole(1, 6));
    push(repeats, later, { channel, text, records, isElsewhere });
  }

  function writeRepeats(day: number): void {
    for (const { channel, text, records, isElsewhere } of repeats.get(day) ?? []) {
      const counts = { records, duplicates: records };
      if (!isElsewhere) {
        writeLine(day, channel, text, dayStart(day) + daySeconds - 1, counts);
        continue;
      }
      const path = `webhooks/redelivered_${dayName(day).slice(0, 7)}.jsonl`;
      files.append(path, `${text}\n`);
      tally.add('meta_cloud_webhook', path, counts);
    }
    repeats.delete(day);
  }

  function writeBroken(day: number, channel: number, text: string): void {
    const path = pathOf(seed, channel, day);
    const cut = random.chance(0.5)
      ? text.slice(0, Math.floor(text.length * (0.3 + 0.5 * random.next())))
      : `-- worker ${random.whole(1, 9)} restarted, log rotated --`;
    files.append(path, `${cut}\n`);
    tally.add(kindOf(channel), path, { records: 1, rejected: 1 });
  }

  function writeTests(day: number): void {
    if (day % 90 !== 45) return;
    const at = dayStart(day) + 15 * hourSeconds;
    writeLine(day, 0, consoleTest(at), at, { records: 1 });
  }

  function writeLine(
    day: number,
    channel: number,
    text: string,
    arrival: number,
    counts: { readonly records: number; readonly duplicates?: number },
  ): void {
    const path = pathOf(seed, channel, day);
    files.append(path, `${wrapped(text, wrappingOf(seed, channel, day), arrival)}\n`);
    tally.add(kindOf(channel), path, counts);
  }

  return { notice, write };
}

const sharesBody = ({ part }: Notice): boolean => part === 'messages' || part === 'statuses';
const kindOf = (channel: number): string => (itemAt(channels, channel).api === 'cloud' ? 'meta_cloud_webhook' : 'onprem_webhook');

function wrappingOf(seed: number, channel: number, day: number): Wrapping {
  const draw = mix(seed, channel, monthOfDay(day), 5) % 10;
  return draw < 7 ? 'none' : draw < 9 ? 'object' : 'text';
}

function pathOf(seed: number, channel: number, day: number): string {
  const { api, line } = itemAt(channels, channel);
  const { key, number } = itemAt(lines, line);
  const month = dayName(day).slice(0, 7);
  const gz = mix(seed, channel, monthOfDay(day), 6) % 6 === 0 ? '.gz' : '';
  return api === 'cloud' ? `webhooks/${key}_${month}.jsonl${gz}` : `onprem/${key}_${number.slice(1)}_${month}.jsonl${gz}`;
}

function push<Item>(lists: Map<number, Item[]>, day: number, item: Item): void {
  const list = lists.get(day);
  if (list === undefined) lists.set(day, [item]);
  else list.push(item);
}

/** The day itself, or the next one of which the line has a log; nothing arrives after the sample. */
function loggedDay(channel: number, day: number): number {
  const { line } = itemAt(channels, channel);
  return Math.min(isLogged(line, dayStart(day)) ? day : day + 1, sampleDays - 1);
}
