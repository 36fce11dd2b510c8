import { cases, startSandbox } from './index.ts';

const wanted = process.argv[2];
const sandbox = await startSandbox(wanted === undefined ? {} : { port: Number(wanted) });
const { keys, port, origin } = sandbox;

const pages = Object.entries(cases).flatMap(([name, one]) => {
  if (Array.isArray(one)) return one.map((each, index) => [`${name}[${index}]`, each.name, each.url]);
  return [[name, one.name, one.url]];
});

console.log(`
The sandbox listens on 127.0.0.1:${port}.

Keys
  JobScore   ${keys.jobscore}
  JOFI       ${keys.jofi}   (test mode: ${keys.jofiTest})
  O*NET      ${keys.onet}

Candidate pages; add &layout=late for the single-page layout
${pages.map(([name = '', person = '', url = '']) => `  ${name.padEnd(18)} ${url}  ${person}`).join('\n')}

Other pages
  ${origin}/employer/candidates   (?rows=500, ?layout=late)
  ${origin}/employer/dashboard
  ${origin}/employer/jobs/view/zGVzXSzSES9ixqNqX7s7Rh

Chromium with the built extension, in a throw-away profile
  chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors \\
    --host-resolver-rules="MAP *:443 127.0.0.1:${port}" \\
    --load-extension="$PWD/.output/chrome-mv3" \\
    "${cases.profile.url}"

Firefox: set 127.0.0.1 port ${port} as its HTTPS proxy and let it accept any certificate.

Stop with Ctrl+C. A port can be given: npm run sandbox -- 8443
`);

process.once('SIGINT', () => {
  void sandbox.stop().then(() => process.exit(0));
});
