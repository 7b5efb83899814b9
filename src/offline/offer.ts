/** A newer version has come. */
export interface Offer {
  text: string;
  label: string;
  /** Brings it into this tab. */
  accept(): void;
  /** What is said from then on. */
  accepted: string;
}
