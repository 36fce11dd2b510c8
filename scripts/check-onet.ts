import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { startSandbox } from '../tests/sandbox';
import { send } from '../tests/sandbox/client';
import { faultsOf, valuesOf, type JsonSchema, type Making } from './onet/json-schema';
import { definedAnswer, RESOURCES, type Resource } from './onet/resources';

/**
 * Checks Fitside's reading of O*NET against O*NET's own definition. Its schemas must accept every answer that the
 * definition allows, and the sandbox must answer as the definition requires. See docs/onet.md.
 */

const API = 'https://api-v2.onetcenter.org';
const RUNS = 400;

/** Text with content. Fitside may leave out blank text. */
const words = fc.string({ minLength: 1, maxLength: 30 }).filter(text => text.trim() !== '');
const MAKINGS: Record<string, Making> = {
  'as defined': { text: words, hasUnknownFields: false },
  'with unknown fields': { text: words, hasUnknownFields: true },
  'with blank texts': { text: fc.constantFrom('', ' ', '\n'), hasUnknownFields: false },
};

/** Returns the reasons why a resource's schema rejects answers that the definition allows. */
function faultsOfReading({ path, answer, counts }: Resource, schema: JsonSchema): string[] {
  return Object.entries(MAKINGS).flatMap(([name, making]) => {
    const outcome = fc.check(
      fc.property(valuesOf(schema, making), sent => {
        const read = answer.safeParse(sent);
        if (!read.success) throw new Error(`refused: ${read.error.message}`);
        if (making.text !== words) return;
        for (const [given, kept] of counts?.(sent as never, read.data as never) ?? []) {
          if (given !== kept) throw new Error(`${given - kept} of ${given} items are lost`);
        }
      }),
      { numRuns: RUNS },
    );
    if (!outcome.failed) return [];
    const example = JSON.stringify(outcome.counterexample?.[0]);
    return [`${path}, ${name}: ${String(outcome.errorInstance)}\n    ${example}`];
  });
}

/** Returns the sandbox's departures from the definition, a missing answer among them. */
async function faultsOfSandbox(
  sandbox: Awaited<ReturnType<typeof startSandbox>>,
  { path, answer, addresses, mayLack }: Resource,
  schema: JsonSchema,
): Promise<string[]> {
  const faults: string[] = [];
  let answered = 0;
  for (const address of addresses) {
    const reply = await send(sandbox, API + address, { headers: { 'X-API-Key': sandbox.keys.onet } });
    if (reply.status === 200) {
      answered += 1;
      faults.push(...faultsOf(schema, reply.json).map(fault => `${address}: ${fault}`));
      if (!answer.safeParse(reply.json).success) faults.push(`${address}: cannot be read`);
    } else if (reply.status !== 404 && reply.status !== 422)
      faults.push(`${address}: status ${reply.status}`);
  }
  return answered > 0 || mayLack ? faults : [...faults, `${path}: the sandbox has no answer`];
}

const definitionPath = process.argv[2];
if (definitionPath === undefined) {
  console.error("Say where O*NET's definition is: npm run check:onet -- onet-openapi.json");
  process.exit(2);
}
const definition: unknown = JSON.parse(await readFile(definitionPath, 'utf8'));
const sandbox = await startSandbox({ isUnpaced: true });
const reading: string[] = [];
const serving: string[] = [];
try {
  for (const resource of RESOURCES) {
    const schema = definedAnswer(definition, resource.path);
    if (!schema) {
      reading.push(`${resource.path}: not in the definition`);
      continue;
    }
    reading.push(...faultsOfReading(resource, schema));
    serving.push(...(await faultsOfSandbox(sandbox, resource, schema)));
  }
} finally {
  await sandbox.stop();
}

const told = (faults: string[]) =>
  faults.length > 0 ? faults.map(fault => `\n  ${fault}`).join('') : ' none';
console.log(`${RESOURCES.length} resources, ${RUNS} made-up answers of each kind.`);
console.log(`Faults of Fitside's schemas:${told(reading)}`);
console.log(`Faults of the sandbox:${told(serving)}`);
process.exitCode = reading.length + serving.length > 0 ? 1 : 0;
