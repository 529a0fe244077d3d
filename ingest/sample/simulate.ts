import { accountEvents } from './account-events';
import { assignmentsOf } from './assignments';
import { billOf } from './bill';
import { dayOf, dayStart, hourSeconds, sampleDays } from './calendar';
import { type Campaign, campaignOn } from './campaigns';
import { remindedBuyer } from './carts';
import { checkoutOf } from './checkout';
import { converse, customerChat, sendIntended } from './chats';
import { chatAt, receive } from './dispatch';
import { customerWords } from './contents';
import { channels, isLogged, lines, portAt, portedLine } from './company';
import { exchangeRates } from './exchange';
import { type Files } from './files';
import { emptyFindings } from './findings';
import { happening } from './happen';
import { logOf } from './log';
import { memoryOf } from './memory';
import { peopleOf } from './people';
import { nothingPlanted } from './planted';
import { publishedPrices } from './prices';
import { listHeader, listRow, promote } from './promotions';
import { itemAt, randomStream } from './random';
import { momentOf, shareByDay } from './rhythm';
import { settlementOf } from './settle';
import type { Tally } from './tally';
import { cartReminder, followUp } from './templates';
import { ranks, timeline } from './timeline';
import { touchesOf } from './touches';
import { windowsOf } from './windows';
import type { World } from './world';

/** Plays the two years day by day, writes the logs, and gives what was planted. */
export async function simulate(total: number, seed: number, files: Files, tally: Tally, progress: (day: number) => void) {
  const count = Math.max(150, Math.ceil(total / 20));
  const random = randomStream(seed);
  const people = peopleOf(seed, count);
  const world: World = { seed, random, people, memory: memoryOf(count), timeline: timeline(), planted: nothingPlanted(), total, made: 0, serial: 0 };
  const findings = emptyFindings();
  const windows = windowsOf(count * channels.length);
  const touches = touchesOf(count);
  const prices = publishedPrices();
  let conversations = 0;
  const nextConversation = () => ++conversations;
  const settlement = settlementOf(world, windows, billOf(prices), touches, findings, nextConversation);
  const rates = exchangeRates(seed);
  const assignments = assignmentsOf(count);
  const checkout = checkoutOf(world, assignments, { touches, windows, settlement, findings, files, tally, rates });
  const log = logOf(seed, total, random, files, tally);
  const happen = happening({ world, windows, settlement, touches, findings, log, files, tally, checkout, nextConversation });
  const events = accountEvents(world, log);
  const shares = shareByDay();
  const players = Array.from({ length: count }, (_, contact) => contact).filter(people.onlyPlaysWithBot);

  function assigned(contact: number, campaign: Campaign, isTreated: boolean, version: number): void {
    const path = isTreated ? 'campaigns/campaign_list.csv' : 'campaigns/holdout_list.csv';
    files.append(path, listRow(`+${people.waId(contact)}`, campaign, isTreated, version));
    findings.arms.of(campaign.name, isTreated ? 'treated' : 'control').assigned++;
    if (isTreated) findings.campaigns.of(campaign.name, `v${version}`).assigned++;
    tally.add(isTreated ? 'campaign_list' : 'holdout_list', path, { records: 1 });
  }

  function playDay(day: number): void {
    const known = Math.max(60, Math.floor(count * (0.4 + (0.6 * day) / sampleDays)));
    sendIntentions(day);
    const campaign = campaignOn(day);
    const wanted = ((total * 0.13) / 24) * (0.6 + (0.9 * day) / sampleDays);
    if (campaign !== undefined) promote(world, campaign, known, wanted, { assignments, assigned, preference: events.preference });
    if (day === dayOf(portAt)) planPortCases(known);
    const target = Math.round(total * itemAt(shares, day));
    for (let idle = 0; world.made < target && idle < 2_000_000; idle++) startChat(day, known);
    const strangers = Math.floor(total / 90 / sampleDays + random.next());
    for (let index = 0; index < strangers; index++) {
      const contact = count + random.whole(0, count * 4);
      world.timeline.add({ at: momentOf(day, random), rank: ranks.ordered, item: { contact, cause: 'stranger', items: [], campaign: -1, isNearCart: false } });
    }
    events.write(day);
  }

  function sendIntentions(day: number): void {
    for (const { contact, line, at, template } of world.timeline.intents(day)) {
      const message = sendIntended(world, chatAt(contact, line, at), template);
      if (message !== null && template === cartReminder) remindedBuyer(world, contact, message.readAt);
    }
  }

  function startChat(day: number, known: number): void {
    const at = momentOf(day, random);
    const isPlayer = players.length > 0 && random.chance(0.03);
    const contact = isPlayer ? random.pick(players) : Math.floor(known * random.next() ** 1.5);
    if (!canChat(contact, at)) return;
    const home = people.country(contact).line;
    const isSecondLine = random.chance(0.03);
    const line = isSecondLine ? (home + 1) % lines.length : home;
    if (!isLogged(line, at)) return;
    if (isSecondLine) world.planted.second_line_chats++;
    customerChat(world, chatAt(contact, line, at));
  }

  function canChat(contact: number, at: number): boolean {
    const { busyUntil, blockedAt, goneAt } = world.memory;
    return (busyUntil[contact] ?? 0) < at && (blockedAt[contact] ?? 0) === 0 && (goneAt[contact] ?? 0) === 0 && people.isReachable(contact);
  }

  /** Templates just before the port and questions just after it: a new conversation in the new account while the old one runs. */
  function planPortCases(known: number): void {
    const wanted = 4 + Math.floor(total / 100_000);
    const sentAt = portAt - 5 * hourSeconds;
    for (let contact = 4; contact < known && world.planted.port_cases < wanted; contact++) {
      if (people.country(contact).line !== portedLine || !canChat(contact, sentAt) || people.onlyPlaysWithBot(contact)) continue;
      if (sendIntended(world, chatAt(contact, portedLine, sentAt + contact % 600), followUp) === null) continue;
      const chat = chatAt(contact, portedLine, portAt + random.whole(600, 3 * hourSeconds));
      if (!receive(world, chat, { content: customerWords(random, 'cloud', 0) })) continue;
      converse(world, chat, 1);
      world.planted.port_cases++;
    }
  }

  files.append('campaigns/campaign_list.csv', listHeader);
  files.append('campaigns/holdout_list.csv', listHeader);
  for (let day = 0; day < sampleDays; day++) {
    if (isFirstOfMonth(day)) await files.finish((path) => path.includes(monthBefore(day)));
    playDay(day);
    world.timeline.run(day, happen);
    log.write(day);
    await files.drained();
    progress(day);
  }
  return { world, findings, rates, checkout, events, conversations };
}

const monthAt = (day: number): string => new Date((dayStart(day) + 12 * hourSeconds) * 1000).toISOString().slice(0, 7);
const isFirstOfMonth = (day: number): boolean => day > 0 && monthAt(day) !== monthAt(day - 1);
const monthBefore = (day: number): string => monthAt(day - 1);
