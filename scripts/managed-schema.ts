import { HIDEABLE_SECTIONS } from '../lib/shared/model/section-lists';
import { PREFERENCE_NAMES, preferenceFacts } from '../lib/shared/model/settings';

/** The preferences an organisation can fix, as Chromium checks them. */
const PREFERENCE_PROPERTIES = Object.fromEntries(
  PREFERENCE_NAMES.flatMap(name => {
    const { managed, values } = preferenceFacts(name);
    if (managed === undefined) return [];
    return [
      [name, values ? { title: managed, type: 'string', enum: values } : { title: managed, type: 'boolean' }],
    ];
  }),
);

/** The schema by which Chromium checks an organisation's policy; the package holds it as a file. */
export const MANAGED_SCHEMA = {
  type: 'object',
  properties: {
    jobscoreKey: { title: 'JobScore personal access token', type: 'string' },
    jofiKey: { title: 'JOFI API key', type: 'string' },
    onetKey: { title: 'O*NET API key', type: 'string' },
    actingAs: {
      title: 'JobScore user on whose behalf JobScore is read',
      description: "The user's id, 22 characters.",
      type: 'string',
    },
    actingAsName: { title: 'Name of that user, as it is shown', type: 'string' },
    ...PREFERENCE_PROPERTIES,
    hiddenSections: {
      title: 'Regions of the sidebar that are neither shown nor read',
      description: 'Career matches are hidden with the interests they are matched to.',
      type: 'array',
      items: { type: 'string', enum: HIDEABLE_SECTIONS },
    },
    consent: {
      title: 'Whether the organisation agrees, for its users, to what Fitside reads',
      type: 'boolean',
    },
  },
};
