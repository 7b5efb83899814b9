/** Answers what the page asks of the file that was opened last. */
import { readProfile } from '../../profile/index.ts';
import { piecesOf, toldInSteps } from '../pieces-of.ts';
import { ProfileBook } from './profile-book.ts';
import type { Answer, Question } from './protocol.ts';

/** @returns answers, each after the file that it is about was read; a RangeError for what is asked before one is open. */
export function bookKeeper(): (question: Question, report: (share: number) => void) => Promise<Answer> {
  let book: ProfileBook | undefined;
  return async (question, report) => {
    if (question.ask === 'open') {
      book = await read(question.file, report);
      return { is: 'opened', opened: book.opened };
    }
    if (!book) throw new RangeError(question.ask);
    const { profile } = question;
    if (question.ask === 'look') return { is: 'look', look: book.look(profile, question.view, question.frame) };
    if (question.ask === 'functions') return { is: 'functions', functions: book.functions(profile, question.by) };
    if (question.ask === 'matched') return { is: 'matched', share: book.matched(profile, question.query) };
    const { file, other } = question;
    const beside = file ? await read(file, report) : book;
    return { is: 'compared', compared: book.compare(profile, beside, file ? beside.opened.largest : other) };
  };
}

const read = async (file: Blob, report: (share: number) => void): Promise<ProfileBook> =>
  new ProfileBook(await readProfile(piecesOf(file), toldInSteps(file, report)));
