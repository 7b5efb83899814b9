/**
 * Headings in the structure of a tagged PDF. Chromium gives each the letters that it drew, without the space at a line break,
 * and so they would be read aloud; the heading's own words are put over them.
 */
import { PDFArray, type PDFContext, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';

const HEADINGS = new Set(['/H1', '/H2']);

/** @param titles by page; a page may have none, or a heading that is not seen. */
export function nameHeadings(document: PDFDocument, titles: readonly string[]): void {
  const { context, catalog } = document;
  const pages = document.getPages().map(({ ref }) => ref);
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!tree) return;
  for (const heading of elementsBelow(tree, context)) {
    if (!HEADINGS.has(String(heading.get(PDFName.of('S'))))) continue;
    const page = pageOf(heading, context);
    const title = page && titles[pages.indexOf(page)];
    if (title) heading.set(PDFName.of('ActualText'), PDFHexString.fromText(title));
  }
}

/** The page of the first of its parts that names one. */
function pageOf(element: PDFDict, context: PDFContext): PDFRef | undefined {
  for (const part of [element, ...elementsBelow(element, context)]) {
    const page = part.get(PDFName.of('Pg'));
    if (page instanceof PDFRef) return page;
  }
  return undefined;
}

function* elementsBelow(element: PDFDict, context: PDFContext): Generator<PDFDict> {
  const kids = context.lookup(element.get(PDFName.of('K')));
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const part = context.lookup(kid);
    if (!(part instanceof PDFDict)) continue;
    yield part;
    yield* elementsBelow(part, context);
  }
}
