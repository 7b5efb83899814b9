/**
 * The code of a panel's elements, brought when the panel first stands on the page. Until it has come they stand there empty;
 * where it does not come, the panel's place says why and offers to try again.
 */
import { loadCode, reloadIfThere } from '../run/load-code.ts';
import { words } from './words.ts';

type Load = () => Promise<unknown>;

export class PanelCode {
  /** One line; undefined as long as nothing has failed. */
  problem: string | undefined;
  private asked: Load | undefined;
  private readonly changed: () => void;
  private readonly bring: (load: Load) => Promise<unknown>;

  /** @param bring asks for it, again and again as far as that is sane. */
  constructor(changed: () => void, bring: (load: Load) => Promise<unknown> = loadCode) {
    this.changed = changed;
    this.bring = bring;
  }

  /** Safe to call with each picture: it is asked for once. */
  need(load: Load): void {
    if (this.asked) return;
    this.asked = load;
    this.retry();
  }

  retry(): void {
    const { asked } = this;
    if (!asked) return;
    const isAgain = this.problem !== undefined;
    if (isAgain) {
      this.problem = undefined;
      this.changed();
    }
    this.bring(asked).catch((error) => {
      this.problem = words.panelMissing(error instanceof Error ? error.message : String(error));
      this.changed();
      if (isAgain) void reloadIfThere(this.problem);
    });
  }
}
