/** Where the last result of the validator lies in the storage of the browser; the same in both languages. */
export const RESULT_KEY = 'validator/v2/last-result';
