import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every message file has a handler file of its name, and the other way round', () => {
  expect(readdirSync('lib/background/handlers')).toEqual(readdirSync('lib/shared/messages/to-background'));
});
