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
const fiveZones: JobZoneTexts[] = zoneData;

/** The lowest zone where there are four. */
const lowestOfFour = 2;

/** Returns the job zones that O*NET has, by how many they are. */
export function jobZonesOf(count: 4 | 5): JobZoneTexts[] {
  if (count === 5) return fiveZones;
  const title = {
    en: 'Job Zone Two: little or some preparation',
    es: 'Zona de trabajo dos: poca o algo de preparación',
  };
  return fiveZones
    .filter(({ code }) => code >= lowestOfFour)
    .map(zone => (zone.code === lowestOfFour ? { ...zone, title, svp: 'Below 6.0' } : zone));
}

/** Returns an occupation's zone where there are so many. */
export function zoneAmong(count: 4 | 5, { zone }: { zone: number }): number {
  return count === 4 ? Math.max(lowestOfFour, zone) : zone;
}

/** Returns the texts of an occupation's zone. */
export function zoneTexts(count: 4 | 5, occupation: { zone: number }): JobZoneTexts {
  const code = zoneAmong(count, occupation);
  return jobZonesOf(count).find(zone => zone.code === code)!;
}
