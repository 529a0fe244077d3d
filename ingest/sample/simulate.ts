import { abusersIn } from './abuser-kinds';
import { abusersOf, clubName } from './abusers';
import { type AccountEvents, accountEvents } from './account-events';
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
import { type CountOrder, orderCounts } from './order-counts';
import { orderExports } from './order-exports';
import { countsAsRevenue } from './order-facts';
import { peopleOf } from './people';
import { nothingPlanted } from './planted';
import { publishedPrices } from './prices';
import { mix, randomStream } from './random';
import { requestLog } from './request-log';
import { settlementOf } from './settle';
import { shelfOf } from './shelf';
import { statusesOf } from './statuses';
import { suppressionLists } from './suppression-lists';
import type { Tally } from './tally';
import { timeline } from './timeline';
import { touchesOf } from './touches';
import { unsentOf } from './unsent';
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
  const windows = windowsOf(people.size * channels.length);
  const touches = touchesOf(people.size);
  const journeys = journeysOf(people);
  const assignments = assignmentsOf(people.size);
  const nextConversation = counter();
  const month = monthsOf(workspaceZone);
  const log = logOf(seed, total, random, files, tally);
  const firstInvoiced = Math.min(...accounts.map((_, account) => conversationsAt(account)));
  const invoiced = invoiceUnitsOf(people.size * channels.length, world.memory.slot, firstInvoiced);
  const lists = suppressionLists(seed, people);
  const unsent = unsentOf(people, publishedPrices());
  const settlement = settlementOf(world, windows, billOf(publishedPrices()), touches, findings, nextConversation, invoiced, {
    delivered(item, at, slot, since, origin, fee) {
      lists.delivered(item, at, origin !== null);
      unsent.delivered(item, at, slot, since, origin, fee);
    },
    template: unsent.template,
  });
  const statuses = statusesOf(world, windows, settlement, log, nextConversation, month);
  const countOrder = orderCounts(people.size, assignments, touches, rates, findings);
  const count: CountOrder = (made, person, touch) => {
    countOrder(made, person, touch);
    if (countsAsRevenue(made.fate)) lists.ordered(person, made.at);
  };
  const checkout = checkoutOf(world, { touches, windows, settlement, month, write: orderExports(files, tally, random), count, journeys });
  const requests = requestLog(world, files, tally);
  const events = accountEvents(world, log);
  const assigned = campaignLists(people, assignments, findings, files, tally);
  const sent = (contact: number, { name }: Campaign): void => {
    if (!isRecorded(seed, people, contact)) findings.withoutOptIn.of(name).people++;
  };
  const preference: AccountEvents['preference'] = (contact, line, at, value) => {
    const isTold = events.preference(contact, line, at, value);
    if (isTold) lists.preference(contact, at, value);
    return isTold;
  };
  const planDay = dayPlanner(world, { assigned, sent, preference });
  const apart = worldApart(world);
  const abusers = abusersOf(apart);
  const logApart = logOf(seed, total, apart.random, files, tally, false);
  const shared = {
    windows,
    settlement,
    touches,
    findings,
    checkout,
    assignments,
    invoiced,
    journeys,
    lists,
    unsent,
  };
  const happen = happening({ ...shared, world, log, requests, statuses });
  const happenApart = happening({
    ...{ ...shared, world: apart, log: logApart, requests: requestLog(apart, files, tally, clubName) },
    statuses: statusesOf(apart, windows, settlement, logApart, nextConversation, month),
  });

  let hour = 0;
  const writeUntil = (end: number) => {
    for (; hour < end; hour++) {
      log.write(hour);
      logApart.write(hour);
    }
  };
  for (let day = 0; day < sampleDays; day++) {
    const before = dayName(day - 1).slice(0, 7);
    if (dayName(day).slice(0, 7) !== before) await files.finish((path) => path.includes(before));
    planDay(day);
    abusers.plan(day);
    events.write(day);
    world.timeline.run(day, (event) => {
      writeUntil(hourOf(event.at));
      const { contact } = event.item;
      if (contact >= people.count && contact < people.size) happenApart(event);
      else happen(event);
    });
    writeUntil((day + 1) * 24);
    await files.drained();
    progress(day);
  }
  return { world, findings, rates, checkout, events, invoiced, journeys, lists, unsent, abusers, made: apart.made };
}

function newWorld(total: number, seed: number): World {
  const people = peopleOf(seed, Math.max(150, Math.ceil(total / messagesPerPerson)), abusersIn(total));
  return {
    seed,
    random: randomStream(seed),
    people,
    memory: memoryOf(people.size),
    timeline: timeline(),
    planted: nothingPlanted(),
    shelf: shelfOf(seed),
    total,
    made: 0,
    madeToday: new Int32Array(lines.length),
    serial: 0,
  };
}

/** The abusers' world: the same people, clocks and days, but draws and numbers of its own, so that whatever they do moves no draw of the others. */
const worldApart = (world: World): World => ({
  ...world,
  random: randomStream(mix(world.seed, 0xab_05)),
  planted: nothingPlanted(),
  total: Number.POSITIVE_INFINITY,
  madeToday: new Int32Array(lines.length),
  serial: 2_000_000_000,
});

function counter(): () => number {
  let last = 0;
  return () => ++last;
}
