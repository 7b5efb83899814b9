/**
 * A figure's panel as all windows of a talk see it: how it is set and looked at; and, where it runs a program of its own, what
 * that shows, told by the window in which it runs, and what another window asks of it. At the speaker's desk none runs.
 */
import { type Path, paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';

export class SharedPanel {
  /** A program is asked for here, and runs in another window. */
  readonly isElsewhere: boolean;
  private readonly session: Session;
  private readonly figure: string;

  constructor(figure: string, { session, labsElsewhere = false }: { session: Session; labsElsewhere?: boolean }) {
    this.figure = figure;
    this.session = session;
    this.isElsewhere = labsElsewhere;
  }

  /** What lies under a name of the panel's own; its type is the panel's word. */
  get<T>(name: string): T | undefined {
    return this.session.get(paths.panel<T>(this.figure, name));
  }

  /** @param value plain data. */
  set<T>(name: string, value: T | undefined): void {
    this.session.set(paths.panel<T>(this.figure, name), value, 'hand');
  }

  /** What a program shows that another window runs; undefined where none does. */
  shownElsewhere<T>(): T | undefined {
    const program = this.session.get(paths.program<T>(this.figure));
    return program && program.window !== this.session.window ? program.shown : undefined;
  }

  /** What the program of this window shows; undefined as soon as there is none. */
  tell<T>(shown: T | undefined): void {
    const path = paths.program<T>(this.figure);
    const { window } = this.session;
    if (shown !== undefined) this.session.set(path, { window, shown }, 'hand');
    else if (this.session.get(path)?.window === window) this.session.set(path, undefined, 'hand');
  }

  /** Forgets what another window told: it may be gone without a word. */
  forget(): void {
    this.session.set(paths.program(this.figure), undefined, 'hand');
  }

  ask(wish: string): void {
    this.session.set(paths.wish(this.figure), wish, 'hand');
  }

  /** What another window has asked for, once. */
  takeWish(): string | undefined {
    if (this.isElsewhere) return undefined;
    const path: Path<string> = paths.wish(this.figure);
    const wish = this.session.get(path);
    this.session.set(path, undefined, 'hand');
    return wish;
  }
}
