/** Thrown where a text leaves the part of YAML that the quick reader knows; made once, because a stack costs time. */
export const UNSURE = new Error('not plain enough');
