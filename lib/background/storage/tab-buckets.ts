import type { TabBucket } from '../../shared/model/tab-bucket';
import { createTabValues } from '../../shared/settings/tab-values';

/** Keeps what each tab's page has caused, so that no stop of the background forgets it. */
export const createTabBuckets = () => createTabValues<TabBucket>('bucket');
