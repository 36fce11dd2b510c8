import { expect, it } from 'vitest';
import { createServiceHealth } from '../../../../lib/background/services/service-health';

it('blames the connection only where nothing else answers', () => {
  let now = 1_000_000;
  let isOnline = true;
  const health = createServiceHealth(
    () => now,
    () => isOnline,
  );
  expect(health.isConnectionLost('jofi')).toBe(false);
  health.note('jofi', false);
  health.note('jobscore', false);
  expect(health.isConnectionLost('jofi')).toBe(true);
  health.note('onet', true);
  expect(health.isConnectionLost('jofi')).toBe(false);
  health.note('onet', false);
  expect(health.isConnectionLost('jofi')).toBe(true);
  now += 60_000;
  expect(health.isConnectionLost('jofi')).toBe(false);
  isOnline = false;
  expect(health.isConnectionLost('jofi')).toBe(true);
});
