import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from '../support/connected';
import { meetFault } from './meet-fault';
import { RECORDS, type FaultRecord } from './records';
import { FAULTS } from './table';

for (const row of FAULTS) {
  test(row.name, async ({ recruiter, sandbox, browserName }) => {
    test.setTimeout(240_000);
    const met = await meetFault({ recruiter, sandbox }, row);
    mkdirSync(RECORDS, { recursive: true });
    const record: FaultRecord = { name: row.name, browser: browserName, met };
    writeFileSync(
      `${RECORDS}/${browserName}-${row.name.replaceAll(/\W+/g, '-')}.json`,
      JSON.stringify(record),
    );
  });
}
