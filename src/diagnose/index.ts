export { createFinder, type Finder } from './diagnose.ts';
export { HUBS, type Hub, type HubAnswer } from './hubs.ts';
export { incidentOf, type EntryFacts, type Incident } from './incident.ts';
export { decodeIndex, type FinderIndex } from './index-file.ts';
export { mask } from './mask.ts';
export type { Answer, Diagnosis, Evidence, Match, Question, Why } from './result.ts';
