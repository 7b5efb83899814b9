/** One function of a profile, as far as its file says it. */

/** Empty or 0 where it is not known. Lines and columns count from 1. */
export interface Frame {
  name: string;
  file: string;
  line: number;
  column: number;
}
