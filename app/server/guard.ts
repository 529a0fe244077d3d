import { carriesToken } from './access-token';

/** Whom the server answers: names it may be called by, and the token that every request must carry (null: none is asked for). */
export interface GuardPolicy {
  readonly hosts: readonly string[];
  readonly token: string | null;
}

/** What the guard looks at. */
export interface GuardedRequest {
  readonly method: string;
  readonly path: string;
  /** Characters of the whole address. */
  readonly length: number;
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly cookie?: string | undefined;
  readonly authorization?: string | undefined;
}

export interface Refusal {
  readonly status: 400 | 401 | 403 | 421;
  readonly code: 'bad_request' | 'unauthorized' | 'wrong_origin' | 'wrong_host';
  readonly message: string;
}

const loopbackNames = ['localhost', '127.0.0.1', '::1'];
const readMethods = ['GET', 'HEAD', 'OPTIONS'];
/** What a person needs who has yet to give the token. */
const openPaths = /^\/(access|api\/access|_next\/static\/.*|icon\.svg)$/;
/** A link to a frozen report carries a secret of its own, which its route checks; it opens nothing beside. */
const linkPaths = /^\/access\/report\/[A-Za-z0-9_-]{1,64}(\/[a-z]{1,8})?$/;

/** The policy that the environment asks for; `HOST`, `VENTANA_HOSTS` and `VENTANA_TOKEN` as in the README. */
export function guardPolicy(environment: NodeJS.ProcessEnv): GuardPolicy {
  const more = (environment.VENTANA_HOSTS ?? '').split(',').map((name) => name.trim().toLowerCase());
  const own = [environment.HOST ?? '', ...more].filter((name) => name !== '' && name !== '0.0.0.0' && name !== '::');
  return { hosts: [...new Set([...loopbackNames, ...own])], token: environment.VENTANA_TOKEN || null };
}

/** Whether a server on this address can only be reached from its own machine. */
export const isLoopback = (host: string): boolean => loopbackNames.includes(host);

/** No question of a person is longer; some thousand filter values are. */
const longestAddress = 32_768;

/** Why a request is not answered; null where it is. Checks the Host name (DNS rebinding), the Origin of writes, the token and the length. */
export function refusal(request: GuardedRequest, policy: GuardPolicy): Refusal | null {
  const host = hostName(request.host);
  if (host === null || !policy.hosts.includes(host)) return wrongHost(request.host);
  const hasToken = policy.token === null || carriesToken(request, policy.token);
  if (!readMethods.includes(request.method) && !isOwnOrigin(request)) return wrongOrigin;
  if (!hasToken && !openPaths.test(request.path) && !linkPaths.test(request.path)) return noToken;
  return request.length > longestAddress ? tooLong(request.length) : null;
}

/** A browser names the page that writes; a program says that it is one of ours by naming the same place. */
function isOwnOrigin({ origin, host }: GuardedRequest): boolean {
  try {
    return origin !== undefined && new URL(origin).host === host?.toLowerCase();
  } catch {
    return false;
  }
}

function hostName(host: string | undefined): string | null {
  try {
    return host ? new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase() : null;
  } catch {
    return null;
  }
}

const wrongHost = (host: string | undefined): Refusal => ({
  status: 421,
  code: 'wrong_host',
  message: `This server does not answer to the name "${(host ?? '').slice(0, 80)}": add it to VENTANA_HOSTS.`,
});
const tooLong = (length: number): Refusal => ({
  status: 400,
  code: 'bad_request',
  message: `The address has ${length} characters, ${longestAddress} at most: ask with fewer filter values.`,
});
const wrongOrigin: Refusal = {
  status: 403,
  code: 'wrong_origin',
  message: 'Only the pages of this server may change something: send its own address as Origin.',
};
const noToken: Refusal = {
  status: 401,
  code: 'unauthorized',
  message: 'This server asks for its token: open /access, or send it as Authorization: Bearer …',
};
