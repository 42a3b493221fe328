import type { Concept } from './concept.ts';
import { CONCEPTS_OF_DEPLOYMENTS } from './concepts-of-deployments.ts';
import { CONCEPTS_OF_STACKS } from './concepts-of-stacks.ts';

/** Every term that the glossary explains, in no particular order: the page sorts them by name in its language. */
export const CONCEPTS: readonly Concept[] = [...CONCEPTS_OF_STACKS, ...CONCEPTS_OF_DEPLOYMENTS];
