export { createSample, SAMPLE_VISIT } from './sample';
export { readTopic } from './topics';
