import { z } from 'zod';
import { FRAME_SIDES } from '../model/frame';
import { LANGUAGE_CHOICES } from '../model/language';
import {
  FRAME_WIDTHS,
  KEEP_FOR,
  SIDEBAR_PLACES,
  REFRESH_MINUTES,
  THEMES,
  type FrameWidth,
} from '../model/settings';
import { PURPOSES } from '../model/sections';
import { jobscoreId } from './ids';

/** The preferences that can be taken along from one browser to another: all but as whom JobScore is seen. */
export const preferenceFields = {
  refreshMinutes: z.literal(REFRESH_MINUTES).optional(),
  readNotes: z.boolean().optional(),
  listMarks: z.boolean().optional(),
  rememberRecent: z.boolean().optional(),
  keepFor: z.enum(KEEP_FOR).optional(),
  language: z.enum(LANGUAGE_CHOICES).optional(),
  theme: z.enum(THEMES).optional(),
  purpose: z.enum(PURPOSES).optional(),
  place: z.enum(SIDEBAR_PLACES).optional(),
  openAutomatically: z.boolean().optional(),
  side: z.enum(FRAME_SIDES).optional(),
  width: z.enum(Object.keys(FRAME_WIDTHS) as [FrameWidth, ...FrameWidth[]]).optional(),
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
