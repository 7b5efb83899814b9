/**
 * The outline of a PDF. Chromium's own collects its titles from the letters that it draws, and loses the space at each line
 * break (“Make itwork. Fast.”), so it is written anew: from the headings' words.
 */
import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';

export interface Entry {
  title: string;
  /** From 0. */
  page: number;
}

/**
 * @param entries at least one, in order.
 * @throws {RangeError} for a page that is not there.
 */
export function writeOutline(document: PDFDocument, entries: readonly Entry[]): void {
  const { context, catalog } = document;
  const pages = document.getPages();
  const root = context.nextRef();
  const places = entries.map((entry) => ({ ...entry, ref: context.nextRef() }));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) throw new RangeError('an outline has at least one entry');
  for (const [i, { title: name, page, ref }] of places.entries()) {
    const target = pages[page];
    if (!target) throw new RangeError(`“${name}” is to stand on page ${page + 1} of ${pages.length}`);
    const beside: Record<string, PDFRef> = {};
    const [before, after] = [places[i - 1], places[i + 1]];
    if (before) beside.Prev = before.ref;
    if (after) beside.Next = after.ref;
    const dest = [target.ref, PDFName.of('XYZ'), null, null, null];
    context.assign(ref, context.obj({ Title: PDFHexString.fromText(name), Parent: root, Dest: dest, ...beside }));
  }
  context.assign(root, context.obj({ Type: 'Outlines', First: first.ref, Last: last.ref, Count: places.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
