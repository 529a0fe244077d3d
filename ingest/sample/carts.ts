import { hourSeconds, monthsOf, workspaceZone } from './calendar';
import { products } from './catalogue';
import { channels, lines } from './company';
import { type CartItem, cartContent, companyWords, customerWords, productContext, productList } from './contents';
import { type Chat, canHappen, receive, send } from './dispatch';
import { itemAt, type Random } from './random';
import { cartReminder } from './templates';
import { ranks } from './timeline';
import type { World } from './world';

const month = monthsOf(workspaceZone);

/** A chat about products: a question about one, a list shown, and for some a cart. */
export function askForProducts(world: World, chat: Chat): void {
  const { random } = world;
  const isAboutOne = random.chance(0.6);
  const context = isAboutOne ? productContext(itemAt(lines, chat.line).number.slice(1), random.whole(0, products.length - 1)) : '';
  if (!receive(world, chat, { content: customerWords(random, itemAt(channels, chat.channel).api, 0), context, isEnquiry: isAboutOne }))
    return;
  chat.at += random.whole(2, 900);
  showProducts(world, chat, 0.35);
}

/** The company shows products; with this chance the customer answers with a cart. */
export function showProducts(world: World, chat: Chat, cartChance: number): void {
  const { random } = world;
  const shown = Array.from({ length: random.whole(2, 6) }, () => random.whole(0, products.length - 1));
  const cartAt = chat.at + random.whole(60, 3 * hourSeconds);
  const isCart = random.chance(cartChance) && canHappen(world, chat, cartAt, 4);
  if (send(world, chat, { content: productList(shown), isProductList: true, ...(isCart ? { answeredAt: cartAt } : {}) }) === null) return;
  if (!isCart) return;
  chat.at = cartAt;
  sendCart(world, chat, someItems(random));
}

/** A few products, one to three pieces of each. */
export const someItems = (random: Random): readonly CartItem[] =>
  Array.from({ length: random.whole(1, 4) }, () => ({ product: random.whole(0, products.length - 1), quantity: random.whole(1, 3) }));

function sendCart(world: World, chat: Chat, first: readonly CartItem[]): void {
  const { random, planted, people, timeline } = world;
  const { contact } = chat;
  let items = first;
  const sendItems = () => {
    const isSent = receive(world, chat, { content: cartContent(people, contact, items, month(chat.at), random), cart: items });
    if (isSent && !people.isStaff(contact)) world.shelf.note(people.countryIndex(contact), chat.at, items);
    return isSent;
  };
  if (!sendItems()) return;
  if (random.chance(0.1)) {
    chat.at += random.whole(30, 1_200);
    items = [...items.slice(0, 1), ...someItems(random).slice(0, 1)];
    sendItems();
  }
  chat.at += random.whole(2, 600);
  send(world, chat, { content: companyWords(random) });
  if (people.isStaff(contact)) return;
  const lastAt = chat.at;
  if (random.chance(0.42)) {
    planted.carts_meant_to_be_bought++;
    const at = lastAt + Math.floor(300 + random.next() ** 3 * 6 * 24 * hourSeconds);
    timeline.add({ at, rank: ranks.ordered, item: { contact, cause: 'cart', items, campaign: -1, isNearCart: true } });
  } else if (random.chance(0.5)) {
    timeline.intend({ contact, line: chat.line, at: lastAt + random.whole(24, 34) * hourSeconds, template: cartReminder });
  }
}

/** What a reminder about a cart brings: some buy within a day of reading it. */
export function remindedBuyer(world: World, contact: number, readAt: number): void {
  world.planted.reminders++;
  if (readAt === 0 || !world.random.chance(0.18)) return;
  const at = readAt + world.random.whole(300, 22 * hourSeconds);
  const item = { contact, cause: 'reminder', items: someItems(world.random), campaign: -1, isNearCart: true } as const;
  world.timeline.add({ at, rank: ranks.ordered, item });
}
