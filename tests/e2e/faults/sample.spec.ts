import { test } from '../support/connected';
import { meetFault } from './meet-fault';
import { FAULTS } from './table';

/** The others take minutes: `npm run faults`. */
const SAMPLE = ['Body cut off'];

for (const row of FAULTS.filter(({ name }) => SAMPLE.includes(name))) {
  test(`a fault is named, keeps to its service and ends with Refresh: ${row.name}`, async ({
    recruiter,
    sandbox,
  }) => {
    await meetFault(
      { recruiter, sandbox },
      { ...row, services: ['jofi'], onlyByRefresh: 'it takes ten seconds' },
    );
  });
}
