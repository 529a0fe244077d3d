import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../db/command';
import { parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { dataFolder } from '../db/workspace';
import { buildApp } from './server/build-app';
import { isLoopback } from './server/guard';
import { guardedServer } from './server/http-server';

const usage = `Usage: npm start [-- --dev]
Serves every workspace under VENTANA_DATA. Builds first when there is no build of these sources.
PORT (3000) and HOST (127.0.0.1) say where; another HOST needs VENTANA_TOKEN. VENTANA_HOSTS lists further names the server may be called by.`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runCommand(usage, async (args) => {
  const { values } = parseCommandLine(args, { dev: { type: 'boolean' } }, usage);
  const dev = values.dev === true;
  const host = process.env.HOST || '127.0.0.1';
  const port = portOf(process.env.PORT);
  if (!isLoopback(host) && !process.env.VENTANA_TOKEN) {
    throw new AppError('usage', `HOST is ${host}, which others can reach: set VENTANA_TOKEN, which every request must then carry.`);
  }
  // Next and its plugins read their settings from the folder they run in.
  Object.assign(process.env, { VENTANA_DATA: dataFolder() });
  process.chdir(root);
  if (!dev) buildApp(root);
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const app = next({ dev, dir: root, hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = guardedServer((request, response) => handle(request, response), process.env, dev);
  if (dev) server.on('upgrade', app.getUpgradeHandler());
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve)).catch((cause: unknown) => {
    throw new AppError('failed', `Port ${port} of ${host} cannot be used: choose another with PORT.`, { cause });
  });
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const open = `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
  if (!dev) await askFirst(open);
  process.stdout.write(`Ventana is open at ${open}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  server.closeAllConnections();
  server.close();
  process.exit(0); // Next keeps timers that would hold the process open.
});

/** Asks for the list of workspaces before anybody else does: pages, DuckDB and data are loaded then, and the first visitor does not wait. */
async function askFirst(address: string): Promise<void> {
  const headers = process.env.VENTANA_TOKEN ? { Authorization: `Bearer ${process.env.VENTANA_TOKEN}` } : {};
  try {
    await (await fetch(address, { headers, signal: AbortSignal.timeout(5_000) })).arrayBuffer();
  } catch {
    // The first visitor waits, then.
  }
}

function portOf(text: string | undefined): number {
  const port = text ? Number(text) : 3000;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new AppError('usage', `PORT is "${text}": give a whole number from 0 to 65535.`);
  return port;
}
