import { z } from 'zod';
import { isJobscoreId } from '../model/candidate';
import { isEmail } from '../model/email';

/** One showing of one candidate. */
export const visit = z.uuid();

/** JobScore's ids of candidates, jobs and users. */
export const jobscoreId = z.string().refine(isJobscoreId);

/** JOFI's id of a profile. */
export const profileId = z.string().min(1).max(100);

/** An O*NET code; six-digit ones are made whole before they are sent. */
export const occupationCode = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/);

/** An email address. */
export const email = z.string().max(254).refine(isEmail);
