export { createSample, sampleSend, SAMPLE_VISIT } from './sample';
export { readSampleTopic as readTopic } from './topics';
