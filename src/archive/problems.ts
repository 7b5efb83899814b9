/** Why an archive stays shut, for pages that have it opened elsewhere: without what opens one. */
export { isArchiveProblem } from './error.ts';
export { archiveSentence } from './words.ts';
