/** The figures of the Postgres tale, a file each. */
import './style.css';
import { board } from './figures/board.ts';
import { corruptedPage } from './figures/corrupted-page.ts';
import { hub } from './figures/hub.ts';
import { noSaints } from './figures/no-saints.ts';
import { postmortem } from './figures/postmortem.ts';

export const figures = {
  hub,
  board,
  'corrupted-page': corruptedPage,
  postmortem,
  'no-saints': noSaints,
};
