/**
 * Collapsed stacks (Brendan Gregg's folded format): a line a stack, its frames joined by semicolons from the outside to
 * the inside, a space, and how often it was found. Read piece by piece, in time linear in the text.
 */
import { CallTree, ROOT } from './call-tree.ts';
import { ProfileError } from './error.ts';
import type { Profile } from './profile.ts';

const LONGEST_LINE = 1_000_000;
const COUNT = /^\d+(\.\d+)?$/;

export class CollapsedReader {
  private readonly tree = new CallTree();
  private lines = 0;
  private leftOut = 0;
  private rest = '';

  push(piece: string): void {
    const lines = piece.split('\n');
    lines[0] = this.rest + (lines[0] ?? '');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.read(line);
    if (this.rest.length > LONGEST_LINE) throw new ProfileError('endless-line', { characters: this.rest.length });
  }

  end(): Profile {
    this.read(this.rest);
    return { name: '', unit: 'samples', tree: this.tree, leftOut: this.leftOut };
  }

  private read(line: string): void {
    this.lines++;
    const stack = line.trim();
    if (stack === '') return;
    if (stack.startsWith('#')) {
      this.leftOut++;
      return;
    }
    const space = stack.lastIndexOf(' ');
    const count = stack.slice(space + 1);
    if (space < 1 || !COUNT.test(count)) throw new ProfileError('odd-line', { line: this.lines });
    let call = ROOT;
    for (let from = 0; from < space; ) {
      const semicolon = stack.indexOf(';', from);
      const to = semicolon < 0 || semicolon > space ? space : semicolon;
      if (to > from) call = this.tree.callee(call, stack.slice(from, to).trim());
      from = to + 1;
    }
    this.tree.weigh(call, Number(count));
  }
}
