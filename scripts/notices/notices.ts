/** Name of the file in each build that names what others wrote, under which licence. */
export const NOTICES_FILE = 'THIRD-PARTY.txt';

/** A package with code in a build. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX name of its licence. */
  license?: string | undefined;
  author?: string | undefined;
  /** Its own licence file; some packages have none. */
  text?: string | undefined;
}

/** Ends the part of a build tool's licence on its output; the rest is about the tool. */
const END = /^(?:# Licenses of bundled|end of terms and conditions)/m;
const SOURCE =
  'Its source is at https://github.com/mozilla/webextension-polyfill, under the Mozilla Public License 2.0: https://mozilla.org/MPL/2.0/';

interface Grant {
  holder: string;
  /** Undefined for the MIT License of a package without a file of its own. */
  body: string | undefined;
}

/** Returns who grants what in a package's licence: one grant, or several where parts came from elsewhere. */
function grantsOf({ name, license, author, text }: BundledPackage): Grant[] {
  if (license === 'MPL-2.0') return [{ holder: '', body: SOURCE }];
  if (text === undefined) {
    if (license !== 'MIT' || !author) throw new Error(`${name} has no licence text.`);
    return [{ holder: `Copyright (c) ${author}`, body: undefined }];
  }
  return text
    .split(END)[0]!
    .split(/^---+$/m)
    .flatMap(part => {
      const body = /^Permission [\s\S]*/m.exec(part)?.[0].replaceAll(/\s+/g, ' ').trim();
      const holder = /^Copyright .*/m.exec(part)?.[0].trim();
      if (!body || !holder) throw new Error(`The licence of ${name} is written in an unknown way.`);
      return [{ holder, body }];
    });
}

/** Returns the notices for packages: each licence once, below the packages it is of. Fails where one has none. */
export function noticesFor(packages: readonly BundledPackage[]): string {
  const grants = packages
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .flatMap(each => grantsOf(each).map(grant => ({ ...grant, title: `${each.name} ${each.version}` })));
  const mit = grants.find(({ body }) =>
    body?.startsWith('Permission is hereby granted, free of charge'),
  )?.body;
  const byBody = new Map<string, string[]>();
  for (const { title, holder, body = mit } of grants) {
    if (body === undefined) throw new Error(`${title}: no package has the text of the MIT License.`);
    byBody.set(body, [...(byBody.get(body) ?? []), `${title} ${holder}`.trim()]);
  }
  const groups = [...byBody].map(([body, lines]) => `${lines.join('\n')}\n\n${body}\n`);
  return `Fitside contains work of others, under these licences.\n\n${groups.join('\n')}`;
}
