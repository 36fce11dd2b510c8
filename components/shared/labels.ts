import { i18n } from './i18n';
import type { Service } from '../../lib/shared/model/services';
import type { Section } from '../../lib/shared/model/sections';

/** A service as people call it. */
export function serviceLabel(service: Service): string {
  return i18n.t(`services.${service}`);
}

/** A service's key as its field in the settings is called. */
export function keyLabel(service: Service): string {
  return i18n.t(`keyNames.${service}`);
}

/** A section as its heading calls it. */
export function sectionLabel(section: Section): string {
  return i18n.t(`sections.${section}`);
}
