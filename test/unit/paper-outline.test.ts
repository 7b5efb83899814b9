/** An outline is written into a PDF that has none: titles in any script, each leading to its page. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { writeOutline } from '../../src/build/paper/outline.ts';
import { readPdf } from '../browser/read-pdf.ts';

async function blank(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  for (let i = 0; i < pages; i++) document.addPage([960, 540]);
  return document;
}

test('each title leads to its page, whole and in its script', async () => {
  const entries = [
    { title: 'Make it work. Fast.', page: 0 },
    { title: 'Усе гаразд', page: 2 },
    { title: '30 % more people. 3× the load.', page: 3 },
  ];
  const document = await blank(4);
  writeOutline(document, entries);
  const pdf = await readPdf(await document.save());
  expect(pdf.outline).toEqual(entries);
  expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual(Array(4).fill([960, 540]));
  await pdf.close();
});

test('a page that is not there is a mistake, and so is an outline of nothing', async () => {
  const document = await blank(1);
  expect(() => writeOutline(document, [{ title: 'second', page: 1 }])).toThrow(RangeError);
  expect(() => writeOutline(document, [])).toThrow(RangeError);
});
