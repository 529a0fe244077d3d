import { catalogueFeed } from './catalogue';
import { exchangeFile } from './exchange';
import { filesIn } from './files';
import { notificationCard } from './prices';
import { settingsOf } from './settings';
import { simulate } from './simulate';
import { tallyOf } from './tally';
import { templateList } from './templates';
import { truthOf } from './truth';

/** What a run wrote, for its summary. */
export type Written = { readonly messages: number; readonly bytes: number; readonly files: number };

/** Writes a whole sample into a folder: logs, lists, rates, settings and the truth. */
export async function writeSample(out: string, messages: number, seed: number, progress: (day: number) => void): Promise<Written> {
  const files = filesIn(out);
  const tally = tallyOf();
  const played = await simulate(messages, seed, files, tally, progress);
  const once = (path: string, text: string, kind: string | null, counts: { readonly records: number; readonly rejected?: number }) => {
    files.append(path, text);
    if (kind !== null) tally.add(kind, path, counts);
  };
  const list = templateList();
  once('templates/message_templates.json', list.text, 'message_templates', { records: list.records });
  const card = notificationCard();
  once('rates/notification_card.csv', card.text, 'rate_card_csv', { records: card.records });
  const exchange = exchangeFile(played.rates);
  once('rates/fx_rates.csv', exchange.text, 'fx_rates_csv', { records: exchange.records, rejected: exchange.rejected });
  once('catalog/aurora_catalog.csv', catalogueFeed(), null, { records: 0 });
  once('settings.json', `${JSON.stringify(settingsOf(played.world.people), null, 2)}\n`, null, { records: 0 });
  once('truth.json', `${JSON.stringify(truthOf(played, tally, seed), null, 1)}\n`, null, { records: 0 });
  await files.finish(() => true);
  return { messages: played.world.made, bytes: files.bytes(), files: tally.files().length + 3 };
}
