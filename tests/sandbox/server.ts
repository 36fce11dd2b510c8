import { setTimeout as wait } from 'node:timers/promises';
import * as mockttp from 'mockttp';
import { employerApp } from './app/app.ts';
import { FaultList, matches } from './faults.ts';
import { errorBody as jobScoreErrorBody, mediaType } from './jobscore/errors.ts';
import { jobScoreApi } from './jobscore/api.ts';
import { errorBody as jofiErrorBody, jofiApi } from './jofi/api.ts';
import { keys } from './keys.ts';
import { onetApi } from './onet/api.ts';
import { origin } from './people/cases.ts';
import { SandboxState } from './state.ts';
import type { Fault, LoggedRequest, Sandbox, SandboxOptions, ServiceName } from './types.ts';

interface App {
  fetch(request: Request): Response | Promise<Response>;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

const serviceByHost: Record<string, ServiceName> = {
  'hire.jobscore.com': 'app',
  'www.jobscore.com': 'app',
  'api.jobscore.com': 'jobscore',
  'www.jofiscore.com': 'jofi',
  'api-v2.onetcenter.org': 'onet',
};

/** Returns a service's usual error, for a fault that gives a status but no body. */
function usualError(service: ServiceName, status: number): Pick<Answer, 'body'> & { type: string } {
  const text = (type: string, body: string) => ({ type, body: Buffer.from(body) });
  if (service === 'jobscore') return text(mediaType, jobScoreErrorBody(status));
  if (service === 'jofi') return text('application/json', jofiErrorBody(status));
  if (service === 'onet' && status === 422) {
    return text('application/json', JSON.stringify({ error: 'a parameter is missing or malformed' }));
  }
  if (service === 'onet' && status === 401) return text('text/plain', '');
  return text('text/html', `<html><body><h1>${status}</h1></body></html>`);
}

/** The real answer with the fault's changes. */
function altered(real: Answer, fault: Fault, service: ServiceName): Answer {
  let { status, body } = real;
  const headers = { ...real.headers };
  if (fault.transform) {
    body = Buffer.from(JSON.stringify(fault.transform(JSON.parse(body.toString('utf8')))));
  } else if (fault.status !== undefined && fault.body === undefined) {
    const usual = usualError(service, fault.status);
    body = usual.body;
    headers['content-type'] = usual.type;
  }
  if (fault.status !== undefined) status = fault.status;
  if (fault.body !== undefined) {
    body = Buffer.from(fault.body);
    headers['content-type'] = fault.contentType ?? 'application/json';
  }
  if (fault.spoil) body = Buffer.from(fault.spoil(body.toString('utf8')));
  const added = typeof fault.headers === 'function' ? fault.headers() : fault.headers;
  for (const [name, value] of Object.entries(added ?? {})) headers[name.toLowerCase()] = value;
  return { status, headers, body };
}

async function ask(app: App, request: mockttp.CompletedRequest): Promise<Answer> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !name.startsWith(':')) headers.set(name, [value].flat().join(', '));
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const response = await app.fetch(
    new Request(request.url, {
      method: request.method,
      headers,
      ...(hasBody ? { body: new Uint8Array(request.body.buffer) } : {}),
    }),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

function logEntry(request: mockttp.CompletedRequest): LoggedRequest {
  const url = new URL(request.url);
  const host = url.hostname.toLowerCase();
  const secure = url.protocol === 'https:';
  return {
    service: (secure && serviceByHost[host]) || 'unknown',
    host,
    method: request.method,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    status: 'pending',
    at: Date.now(),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name.toLowerCase(),
        [value ?? ''].flat().join(', '),
      ]),
    ),
    ...(request.body.buffer.length > 0 && { body: request.body.buffer.toString('latin1') }),
  };
}

/** Starts the sandbox on 127.0.0.1: TLS with a certificate for whatever host name is asked for, or a CONNECT proxy. */
export async function startSandbox({
  port,
  delayMs = 0,
  isUnpaced = false,
}: SandboxOptions = {}): Promise<Sandbox> {
  const state = new SandboxState();
  const faults = new FaultList();
  let log: LoggedRequest[] = [];
  const apps: Record<ServiceName, App> = {
    app: employerApp(state),
    jobscore: jobScoreApi(state),
    jofi: jofiApi(state),
    onet: onetApi(state, isUnpaced),
  };

  async function answer(
    request: mockttp.CompletedRequest,
  ): Promise<mockttp.requestSteps.CallbackResponseResult> {
    const entry = logEntry(request);
    log.push(entry);
    const { service } = entry;
    if (service === 'unknown') {
      entry.status = 502;
      return {
        statusCode: 502,
        headers: { 'content-type': 'text/plain' },
        body: 'Not a host of the sandbox',
      };
    }
    const fault = faults.take(entry);
    const hold = typeof fault?.delayMs === 'function' ? fault.delayMs() : (fault?.delayMs ?? delayMs);
    // The service never sees it. Firefox itself sends such a request again, at once and up to ten times.
    const real = fault?.cut ? undefined : await ask(apps[service], request);
    if (hold > 0) await wait(hold);
    if (!real) {
      entry.status = 'cut';
      return 'reset';
    }
    const { status, headers, body } = fault ? altered(real, fault, service) : real;
    entry.status = status;
    const { breakOff } = fault ?? {};
    return {
      statusCode: status,
      headers: {
        ...headers,
        'content-length': String(body.length),
        ...(breakOff === 'closed' && { connection: 'close' }),
      },
      rawBody: breakOff ? body.subarray(0, body.length / 2) : body,
    };
  }

  const authority = await mockttp.generateCACertificate({ subject: { commonName: 'Fitside sandbox' } });
  const server = mockttp.getLocal({ https: authority, recordTraffic: false, suggestChanges: false });
  // Port 0, not mockttp's own search for a free one, which can collide with another process's.
  await server.start(port ?? 0);
  await server.forUnmatchedRequest().thenCallback(answer);

  return {
    port: server.port,
    keys,
    origin,
    ca: authority.cert,
    inject: (filter, fault) => faults.add(filter, fault),
    requests: (filter = {}) => log.filter(entry => matches(filter, entry)),
    reset() {
      faults.clear();
      log = [];
      state.reset();
    },
    addProfiles: count => state.addProfiles(count),
    setAllowance: remaining => state.setAllowance(remaining),
    setDatabaseName(name) {
      state.databaseName = name;
    },
    addOccupations(count) {
      state.extraOccupations += count;
    },
    setJobZones(count) {
      state.jobZones = count;
    },
    tooFast: () => state.onetPace.refused,
    stop: () => server.stop(),
  };
}
