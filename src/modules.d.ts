declare module 'virtual:tales' {
  /** A tale as its front matter describes it. */
  export interface TaleEntry {
    slug: string;
    title?: string;
    kicker?: string;
    date?: string;
    cause?: string;
    /** The model whose cost under load stands for the tale. */
    model?: string;
    firstSlide?: string;
    year?: string;
  }
  export const tales: readonly TaleEntry[];
  /** Names of all models, without loading one. */
  export const modelNames: readonly string[];
}

declare module '*.model.md' {
  const html: string;
  export default html;
}
