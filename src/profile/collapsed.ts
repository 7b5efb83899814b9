/**
 * Collapsed stacks (Brendan Gregg's folded format): a line a stack, its frames joined by semicolons from the outside to
 * the inside, a space, and how often it was found. Read piece by piece, in time linear in the text.
 */
import { words } from '../../slides/08-dates/lab/profile/words.ts';
import { type CallTree, ROOT } from './call-tree.ts';

const text = words.own;
const LONGEST_LINE = 1_000_000;
const COUNT = /^\d+(\.\d+)?$/;

export class CollapsedReader {
  private readonly tree: CallTree;
  private lines = 0;
  private stacks = 0;
  private rest = '';

  constructor(tree: CallTree) {
    this.tree = tree;
  }

  push(piece: string): void {
    const lines = piece.split('\n');
    lines[0] = this.rest + (lines[0] ?? '');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.read(line);
    if (this.rest.length > LONGEST_LINE) throw new Error(text.noLines);
  }

  end(): void {
    this.read(this.rest);
    if (this.stacks === 0) throw new Error(text.empty);
  }

  private read(line: string): void {
    this.lines++;
    const stack = line.trim();
    if (stack === '' || stack.startsWith('#')) return;
    const space = stack.lastIndexOf(' ');
    const count = stack.slice(space + 1);
    if (space < 1 || !COUNT.test(count)) throw new Error(text.badLine(this.lines));
    let call = ROOT;
    for (let from = 0; from < space; ) {
      const semicolon = stack.indexOf(';', from);
      const to = semicolon < 0 || semicolon > space ? space : semicolon;
      if (to > from) call = this.tree.callee(call, stack.slice(from, to).trim());
      from = to + 1;
    }
    this.tree.weigh(call, Number(count));
    this.stacks++;
  }
}
