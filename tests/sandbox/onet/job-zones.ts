import zoneData from './job-zones.json' with { type: 'json' };
import type { Text } from './language.ts';

interface JobZoneTexts {
  code: number;
  title: Text;
  experience: Text;
  training: Text;
  education: Text;
  examples: Text;
  svp: string;
}

/** The five job zones, in words of our own. */
export const jobZones: JobZoneTexts[] = zoneData;
