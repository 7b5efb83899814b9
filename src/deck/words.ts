/** The words of the deck itself; those of the page stand in index.html. */
export const words = {
  read: 'OK',
};
