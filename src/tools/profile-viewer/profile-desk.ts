/**
 * The page's side of the worker in which a viewer's files are open: asks for what a wish wants, of which only the newest counts.
 * What goes wrong is thrown, as it came from the worker; undefined is what something newer has overtaken.
 */
import { WorkerClient } from '../../run/worker-client.ts';
import type { WorkerLike } from '../../run/worker-protocol.ts';
import type { BroughtProfile, Seen, Wish } from './brought-profile.ts';
import { nameOfProfile } from './names.ts';
import type { Counted } from './profile-book.ts';
import type { Answer, Beside, OpenedFile, Question } from './protocol.ts';
import { comparisonAsMarkdown, reportAsMarkdown } from './report-as-markdown.ts';

const PATIENCE_MILLISECONDS = 120_000;

type Told = Extract<Answer, { is: 'opened' | 'choose' }>;

export class ProfileDesk {
  /** Share of a file that was read. */
  progress: (share: number) => void = () => {};
  private readonly client: WorkerClient<Question, Answer, number>;

  constructor(createWorker: () => WorkerLike) {
    this.client = new WorkerClient(createWorker, PATIENCE_MILLISECONDS);
  }

  /** Of several files one is to be chosen. */
  async open(files: readonly File[]): Promise<Told | undefined> {
    const answer = await this.ask({ ask: 'open', files });
    return answer?.is === 'opened' || answer?.is === 'choose' ? answer : undefined;
  }

  async openOne(place: number): Promise<Told | undefined> {
    const answer = await this.ask({ ask: 'open-one', place });
    return answer?.is === 'opened' ? answer : undefined;
  }

  /** A file as it is seen first. */
  first({ opened, files, place }: OpenedFile, readAt: number): Promise<BroughtProfile | undefined> {
    const wish: Wish = { place, profile: opened.largest, part: 'left-heavy', by: 'self' };
    return this.look({ opened, files, place, name: files[place]?.name ?? '', readAt }, wish);
  }

  /** The same file otherwise. */
  async look(file: Omit<BroughtProfile, keyof Pictured>, wish: Wish): Promise<BroughtProfile | undefined> {
    const { opened, files, place, name, readAt } = file;
    const about = await this.ask({ ask: 'about', profile: wish.profile });
    const seen = await this.see(file, wish);
    if (about?.is !== 'about' || !seen) return undefined;
    return { opened, files, place, name, readAt, about: about.about, wish, seen };
  }

  /** Its graph with what its samples leave open: that takes a look at all of them, and the picture needs not wait for it. */
  async withIntervals(brought: BroughtProfile): Promise<BroughtProfile | undefined> {
    const { wish, seen } = brought;
    if (seen.is !== 'look' || !seen.look || wish.part !== 'left-heavy') return undefined;
    const answer = await this.client.askNewest('intervals', { ask: 'intervals', profile: wish.profile });
    if (answer?.is !== 'intervals') return undefined;
    const frames = seen.look.frames.map((frame, i) => ({ ...frame, ...answer.intervals[i] }));
    return { ...brought, seen: { is: 'look', look: { ...seen.look, frames } } };
  }

  async compare(brought: BroughtProfile, file: File): Promise<BroughtProfile | undefined> {
    const seen = await this.compared(brought, brought.wish.profile, { file });
    return seen && { ...brought, wish: { ...brought.wish, part: 'compare' }, seen };
  }

  /** Share of the whole, of calls that are too narrow to be drawn as well. */
  async matched({ wish: { profile } }: BroughtProfile, query: string): Promise<number | undefined> {
    const answer = await this.client.askNewest('matched', { ask: 'matched', profile, query });
    return answer?.is === 'matched' ? answer.share : undefined;
  }

  /** As Markdown. */
  async report({ name, opened, about, wish: { profile }, seen }: BroughtProfile): Promise<string> {
    if (seen.is === 'compared' && seen.compared) return comparisonAsMarkdown(seen.compared, seen.before, seen.after);
    const functions = async (by: Counted) => {
      const answer = await this.client.ask({ ask: 'functions', profile, by });
      return answer.is === 'functions' ? answer.functions : [];
    };
    const [bySelf, byTotal] = [await functions('self'), await functions('total')];
    return reportAsMarkdown({ name, opened, profile, about, bySelf, byTotal });
  }

  /** Ends the worker; all that it had read is gone. */
  end(): void {
    this.client.end();
  }

  private ask(question: Question): Promise<Answer | undefined> {
    return this.client.askNewest(this, question, { progress: (share) => this.progress(share) });
  }

  private async see(file: Pick<BroughtProfile, 'opened' | 'name'>, wish: Wish): Promise<Seen | undefined> {
    const { profile, part, by, around, beside } = wish;
    if (part === 'compare') return beside ? this.compared(file, profile, beside) : { is: 'choose-other' };
    const frame = part === 'sandwich' && around ? { frame: around.frame } : {};
    const answer = await this.ask(
      part === 'functions' ? { ask: part, profile, by } : { ask: 'look', profile, view: part, ...frame },
    );
    return answer?.is === 'functions' || answer?.is === 'look' ? answer : undefined;
  }

  /** With one of the same file, which may say which was first; or with another file, which stands as “after”. */
  private async compared(
    { opened, name }: Pick<BroughtProfile, 'opened' | 'name'>,
    profile: number,
    beside: Beside,
  ): Promise<Seen | undefined> {
    const isTurned = 'profile' in beside && opened.profiles[beside.profile]?.side === 'before';
    const [first, second] = isTurned ? [beside.profile, { profile }] : [profile, beside];
    const answer = await this.ask({ ask: 'compare', profile: first, beside: second });
    if (answer?.is !== 'compared') return undefined;
    const names =
      'profile' in second
        ? { before: nameOfProfile(opened, first), after: nameOfProfile(opened, second.profile) }
        : { before: name, after: answer.other };
    return { is: 'compared', ...(answer.compared && { compared: answer.compared }), ...names };
  }
}

/** What depends on what is wished for. */
type Pictured = Pick<BroughtProfile, 'about' | 'wish' | 'seen' | 'wished'>;
