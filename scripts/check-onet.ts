import { readFile, stat, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { startSandbox } from '../tests/sandbox';
import { send } from '../tests/sandbox/client';
import { faultOfReading, MAKINGS } from './answers/reading';
import { shapeOf, type Shape } from './answers/shapes';
import { faultsOfMatching } from './onet/documented-match';
import { faultsOf, type JsonSchema } from './onet/json-schema';
import { definedAnswer, RESOURCES, type Resource } from './onet/resources';

/**
 * Checks Fitside's reading of O*NET against O*NET's own definition. Its schemas must accept every answer that the
 * definition allows, and the sandbox must answer as the definition requires. See docs/onet.md.
 */

const API = 'https://api-v2.onetcenter.org';
const RUNS = 400;
/** Shapes of answers by O*NET's definition, of the resources that Fitside reads. */
const DESCRIPTION = 'scripts/answers/onet.json';

/** Returns the reasons why a resource's schema rejects answers that the definition allows. */
function faultsOfReading(resource: Resource, schema: JsonSchema): string[] {
  const makings = Object.keys(MAKINGS) as (keyof typeof MAKINGS)[];
  return makings.flatMap(making => faultOfReading(resource, schema, making, RUNS) ?? []);
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

/** Checks all resources against a definition, and the description of answers that the unit tests make theirs from. */
async function checkDefinition(path: string, isToBeWritten: boolean): Promise<void> {
  const definition: unknown = JSON.parse(await readFile(path, 'utf8'));
  const sandbox = await startSandbox({ isUnpaced: true });
  const reading: string[] = [];
  const serving: string[] = [];
  const described: Record<string, Shape> = {};
  try {
    for (const resource of RESOURCES) {
      const schema = definedAnswer(definition, resource.path);
      if (!schema) {
        reading.push(`${resource.path}: not in the definition`);
        continue;
      }
      described[resource.path] = shapeOf(schema);
      reading.push(...faultsOfReading(resource, schema));
      serving.push(...(await faultsOfSandbox(sandbox, resource, schema)));
    }
  } finally {
    await sandbox.stop();
  }
  console.log(`${RESOURCES.length} resources, ${RUNS} made-up answers of each kind.`);
  report("Faults of Fitside's schemas", reading);
  report('Faults of the sandbox', serving);
  if (isToBeWritten) await writeDescription(described);
  const kept: unknown = JSON.parse(await readFile(DESCRIPTION, 'utf8'));
  report(
    `Faults of ${DESCRIPTION}`,
    isDeepStrictEqual(kept, described) ? [] : ['It differs from the definition; --write writes it.'],
  );
}

async function writeDescription(described: Record<string, Shape>): Promise<void> {
  const options = await resolveConfig(DESCRIPTION);
  await writeFile(DESCRIPTION, await format(JSON.stringify(described), { ...options, parser: 'json' }));
}

/** Checks matching against O*NET's documented sample, with the real interest values of a folder. */
async function checkMatching(folder: string): Promise<void> {
  const { count, faults } = await faultsOfMatching(folder);
  report(`Faults of matching among ${count} occupations`, faults);
}

function report(title: string, faults: string[]): void {
  console.log(`${title}:${faults.length > 0 ? faults.map(fault => `\n  ${fault}`).join('') : ' none'}`);
  if (faults.length > 0) process.exitCode = 1;
}

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error("Give O*NET's definition, a folder of real interest values, or both. See docs/onet.md.");
  process.exitCode = 2;
}
for (const path of positionals) {
  if ((await stat(path)).isDirectory()) await checkMatching(path);
  else await checkDefinition(path, values.write);
}
