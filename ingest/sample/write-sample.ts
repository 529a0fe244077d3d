import { analyticsFile } from './analytics-file';
import { catalogueFiles } from './catalogue-files';
import { channelCostsFile } from './channel-costs';
import { consentFile } from './consent-file';
import { exchangeFile } from './exchange';
import { filesIn } from './files';
import { invoicesOf } from './invoices';
import { portEvents } from './line-events';
import { notificationCard, publishedPrices } from './prices';
import { settingsOf } from './settings';
import { simulate } from './simulate';
import { suppressionFile } from './suppression-file';
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
  const list = templateList();
  const card = notificationCard();
  const exchange = exchangeFile(played.rates);
  const lineEvents = portEvents(files, tally);
  const whole = [
    { path: 'templates/message_templates.json', kind: 'message_templates', text: list.text, records: list.records, rejected: 0 },
    { path: 'rates/notification_card.csv', kind: 'rate_card_csv', text: card.text, records: card.records, rejected: 0 },
    { path: 'rates/fx_rates.csv', kind: 'fx_rates_csv', text: exchange.text, records: exchange.records, rejected: exchange.rejected },
    { ...consentFile(seed, played.world.people), kind: 'consents', rejected: 0 },
    ...(played.abusers.blocked.length === 0 ? [] : [suppressionFile(played.world.people, played.abusers.blocked)]),
    channelCostsFile(seed, played.findings),
    ...catalogueFiles(played.world.shelf).map((file) => ({ ...file, kind: 'catalog', rejected: 0 })),
  ];
  for (const { path, kind, text, records, rejected } of whole) {
    files.append(path, text);
    tally.add(kind, path, records, 0, rejected);
  }
  const invoices = invoicesOf(seed, played.invoiced, publishedPrices());
  for (const { path, text, records } of invoices.files) {
    files.append(path, text);
    tally.add('partner_invoice_csv', path, records, 0, 0);
  }
  const analytics = analyticsFile(played.invoiced.ours);
  files.append(analytics.path, analytics.text);
  tally.add('meta_conversation_analytics', analytics.path, analytics.records, 0, 0);
  files.append('settings.json', `${JSON.stringify(settingsOf(played.world.people), null, 2)}\n`);
  files.append('truth.json', `${JSON.stringify(truthOf(played, tally, seed, lineEvents, invoices), null, 1)}\n`);
  await files.finish(() => true);
  return { messages: played.world.made + played.made, bytes: files.bytes(), files: tally.files().length + 2 };
}
