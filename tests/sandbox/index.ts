/**
 * A local JobScore, JOFI and O*NET: their pages and APIs over HTTPS at their real host names, for tests of the
 * unchanged production build. As strict as the services' documents, and with nothing the documents do not have.
 *
 * Chromium reaches it with `--host-resolver-rules="MAP *:443 127.0.0.1:PORT"`, Firefox as its HTTPS proxy.
 */
export { startSandbox } from './server.ts';
export { cases, type Case } from './people/cases.ts';
export { keys } from './keys.ts';
export type { Json, LoggedRequest, Sandbox } from './types.ts';
