import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { maskDigits } from '../../db/mask';
import { guardPolicy, type Refusal, refusal } from './guard';
import { securityHeaders } from './security-headers';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * The server in front of Next: it guards every request, pages, files and API alike, and gives each its nonce. It stands here and not in a
 * `proxy.ts`, which would also have to lie in the root and does not see every request.
 */
export function guardedServer(handle: Handler, environment: NodeJS.ProcessEnv, isDevelopment: boolean): Server {
  const policy = guardPolicy(environment);
  const server = createServer({ maxHeaderSize: 1_048_576 }, (request, response) => {
    const nonce = randomBytes(16).toString('base64');
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const headers = securityHeaders(nonce, isDevelopment, path);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { host, origin, cookie, authorization } = request.headers;
    const refused = refusal(
      { method: request.method ?? 'GET', path, length: request.url?.length ?? 0, host, origin, cookie, authorization },
      policy,
    );
    if (refused) return refuse(request, response, refused);
    // Next takes the nonce of its own scripts from this header of the request.
    request.headers['content-security-policy'] = headers['Content-Security-Policy'];
    request.headers['x-ventana-path'] = path;
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(maskDigits(`${request.method} ${path}: ${error instanceof Error ? error.message : String(error)}\n`));
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  return server;
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, code, message }: Refusal): void {
  const wantsPage = (request.headers.accept ?? '').includes('text/html');
  if (status === 401 && wantsPage) {
    response.writeHead(303, { Location: `/access?to=${encodeURIComponent(request.url ?? '/')}` }).end();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: { code, message, details: {} } }));
}
