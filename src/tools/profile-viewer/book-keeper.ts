/** Answers what the page asks of the files that it brought last, and of the one of them that is open. */
import { ArchiveError } from '../../archive/index.ts';
import { type BroughtFile, broughtFiles } from './brought-files.ts';
import { ProfileBook } from './profile-book.ts';
import type { Answer, Question } from './protocol.ts';

/** @returns answers, each after the file that it is about was read; a RangeError for what is asked before one is open. */
export function bookKeeper(): (question: Question, report: (share: number) => void) => Promise<Answer> {
  let files: BroughtFile[] = [];
  let book: ProfileBook | undefined;
  const list = () => files.map(({ name, bytes }) => ({ name, bytes }));
  const read = async (file: BroughtFile | undefined, report: (share: number) => void): Promise<ProfileBook> => {
    if (!file) throw new RangeError();
    return new ProfileBook(await file.read(report));
  };
  return async (question, report) => {
    if (question.ask === 'open') {
      const [first, ...others] = await broughtFiles(question.files);
      if (!first) throw new ArchiveError('archive-empty', null);
      if (others.length === 0) book = await read(first, report);
      // What was open before stays so until there is another.
      files = [first, ...others];
      if (others.length > 0 || !book) return { is: 'choose', files: list() };
      return { is: 'opened', opened: book.opened, files: list(), place: 0 };
    }
    if (question.ask === 'open-one') {
      const { place } = question;
      book = await read(files[place], report);
      return { is: 'opened', opened: book.opened, files: list(), place };
    }
    if (!book) throw new RangeError(question.ask);
    const { profile } = question;
    if (question.ask === 'about') return { is: 'about', about: book.about(profile) };
    if (question.ask === 'look') {
      const look = book.look(profile, question.view, question.frame);
      return { is: 'look', ...(look && { look }) };
    }
    if (question.ask === 'intervals') return { is: 'intervals', intervals: book.intervals(profile) };
    if (question.ask === 'functions') return { is: 'functions', functions: book.functions(profile, question.by) };
    if (question.ask === 'matched') return { is: 'matched', share: book.matched(profile, question.query) };
    const { beside } = question;
    if ('profile' in beside) return comparedTo(book, profile, book, beside.profile, '');
    // Of an archive the first.
    const file = 'file' in beside ? (await broughtFiles([beside.file]))[0] : files[beside.place];
    const other = await read(file, report);
    return comparedTo(book, profile, other, other.opened.largest, file?.name ?? '');
  };
}

function comparedTo(book: ProfileBook, profile: number, other: ProfileBook, of: number, name: string): Answer {
  const compared = book.compare(profile, other, of);
  return { is: 'compared', ...(compared && { compared }), other: name };
}
