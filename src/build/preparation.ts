/** What a tale has made once for the build, and the order of one to a thread. */

/** One of what a tale's `prepare.ts` exports as `preparations`. */
export interface Preparation {
  /** Name of the folder; tales that need the same thing name the same one. */
  folder: string;
  /** Changes whenever the result would: exact versions of packages, a number for the recipe. */
  version: string;
  /** Writes its files into the folder, which is empty. */
  run(folder: string): Promise<void>;
}

export interface PrepareTask {
  /** The preparation's folder, by its name. */
  prepare: string;
  /** Where that is to be filled. */
  target: string;
}
