/** The words of the pages that links to a tale lead through. */
export const words = {
  open: 'Open it',
};
