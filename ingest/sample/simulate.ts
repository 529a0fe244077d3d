import { accountEvents } from './account-events';
import { assignmentsOf } from './assignments';
import { billOf } from './bill';
import { dayName, hourOf, monthsOf, sampleDays, workspaceZone } from './calendar';
import { campaignLists } from './campaign-lists';
import type { Campaign } from './campaigns';
import { checkoutOf } from './checkout';
import { accounts, channels, conversationsAt, lines } from './company';
import { isRecorded } from './consent-file';
import { dayPlanner } from './day-plan';
import { exchangeRates } from './exchange';
import type { Files } from './files';
import { emptyFindings } from './findings';
import { happening } from './happen';
import { invoiceUnitsOf } from './invoice-units';
import { journeysOf } from './journeys';
import { logOf } from './log';
import { memoryOf } from './memory';
import { orderCounts } from './order-counts';
import { orderExports } from './order-exports';
import { peopleOf } from './people';
import { nothingPlanted } from './planted';
import { publishedPrices } from './prices';
import { randomStream } from './random';
import { requestLog } from './request-log';
import { settlementOf } from './settle';
import { shelfOf } from './shelf';
import { statusesOf } from './statuses';
import type { Tally } from './tally';
import { timeline } from './timeline';
import { touchesOf } from './touches';
import { windowsOf } from './windows';
import type { World } from './world';

/** Messages for each customer that the company ever meets. */
const messagesPerPerson = 20;

/** Plays the two years day by day, writes the logs, and gives what was planted. */
export async function simulate(total: number, seed: number, files: Files, tally: Tally, progress: (day: number) => void) {
  const world = newWorld(total, seed);
  const { people, random } = world;
  const findings = emptyFindings();
  const rates = exchangeRates(seed);
  const windows = windowsOf(people.count * channels.length);
  const touches = touchesOf(people.count);
  const journeys = journeysOf(people);
  const assignments = assignmentsOf(people.count);
  const nextConversation = counter();
  const month = monthsOf(workspaceZone);
  const log = logOf(seed, total, random, files, tally);
  const firstInvoiced = Math.min(...accounts.map((_, account) => conversationsAt(account)));
  const invoiced = invoiceUnitsOf(people.count * channels.length, world.memory.slot, firstInvoiced);
  const settlement = settlementOf(world, windows, billOf(publishedPrices()), touches, findings, nextConversation, invoiced);
  const statuses = statusesOf(world, windows, settlement, log, nextConversation, month);
  const count = orderCounts(people.count, assignments, touches, rates, findings);
  const checkout = checkoutOf(world, { touches, windows, settlement, month, write: orderExports(files, tally, random), count, journeys });
  const requests = requestLog(world, files, tally);
  const events = accountEvents(world, log);
  const assigned = campaignLists(people, assignments, findings, files, tally);
  const sent = (contact: number, { name }: Campaign): void => {
    if (!isRecorded(seed, people, contact)) findings.withoutOptIn.of(name).people++;
  };
  const planDay = dayPlanner(world, { assigned, sent, preference: events.preference });
  const happen = happening({
    world,
    windows,
    settlement,
    touches,
    findings,
    log,
    requests,
    statuses,
    checkout,
    assignments,
    invoiced,
    journeys,
  });

  let hour = 0;
  const writeUntil = (end: number) => {
    for (; hour < end; hour++) log.write(hour);
  };
  for (let day = 0; day < sampleDays; day++) {
    const before = dayName(day - 1).slice(0, 7);
    if (dayName(day).slice(0, 7) !== before) await files.finish((path) => path.includes(before));
    planDay(day);
    events.write(day);
    world.timeline.run(day, (event) => {
      writeUntil(hourOf(event.at));
      happen(event);
    });
    writeUntil((day + 1) * 24);
    await files.drained();
    progress(day);
  }
  return { world, findings, rates, checkout, events, invoiced, journeys };
}

function newWorld(total: number, seed: number): World {
  const people = peopleOf(seed, Math.max(150, Math.ceil(total / messagesPerPerson)));
  return {
    seed,
    random: randomStream(seed),
    people,
    memory: memoryOf(people.count),
    timeline: timeline(),
    planted: nothingPlanted(),
    shelf: shelfOf(seed),
    total,
    made: 0,
    madeToday: new Int32Array(lines.length),
    serial: 0,
  };
}

function counter(): () => number {
  let last = 0;
  return () => ++last;
}
