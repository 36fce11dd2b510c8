import { z } from 'zod';
import { LANGUAGE_CHOICES } from './domain/language';
import { KEEP_FOR, REFRESH_MINUTES, THEMES } from './domain/settings';

/** JobScore's ids of candidates, jobs and users. */
export const jobscoreId = z.string().regex(/^[\w-]{22}$/);

/** The preferences that can be taken along from one browser to another: all but as whom JobScore is seen. */
export const preferenceFields = {
  refreshMinutes: z.literal(REFRESH_MINUTES).optional(),
  readNotes: z.boolean().optional(),
  listMarks: z.boolean().optional(),
  rememberRecent: z.boolean().optional(),
  keepFor: z.enum(KEEP_FOR).optional(),
  language: z.enum(LANGUAGE_CHOICES).optional(),
  theme: z.enum(THEMES).optional(),
};

/** A change of settings as messages ask for it. */
export const settingsRequest = z.strictObject({
  ...preferenceFields,
  /** `null` for the token's own user. */
  actingAs: z
    .strictObject({ id: jobscoreId, name: z.string().min(1).max(300) })
    .nullable()
    .optional(),
});
