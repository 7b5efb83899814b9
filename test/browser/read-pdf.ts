/** A PDF as its readers find it: outline, headings that a screen reader meets, text, raster images, and what its pages look like. */
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { asPageCanvas } from '../../src/build/stills/canvas.ts';

export interface ReadPage {
  text: string;
  /** Roles of headings in the structure tree, as `H1`. */
  headings: string[];
  /** Widths of raster images, in their own pixels. */
  images: number[];
  /** In points. */
  width: number;
  height: number;
}

export interface ReadPdf {
  title: string;
  outline: { title: string; page: number }[];
  pages: ReadPage[];
  /**
   * How many colours lie in a part of a page, as parts of its width and height.
   * @param page from 0
   */
  coloursIn(page: number, part: Part): Promise<Map<string, number>>;
  close(): Promise<void>;
}

export interface Part {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const SHARPNESS = 0.5;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  return {
    title: 'Title' in info ? String(info.Title) : '',
    outline: await outlineOf(document),
    pages,
    coloursIn: async (page, part) => coloursOf(await document.getPage(page + 1), part),
    close: () => loading.destroy(),
  };
}

/** What is read aloud for the headings of slides, in the order of the file. */
export async function headingsOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes);
  return context.enumerateIndirectObjects().flatMap(([, element]) => {
    if (!(element instanceof PDFDict) || !/^\/H[12]$/.test(String(element.get(PDFName.of('S'))))) return [];
    return [element.lookupMaybe(PDFName.of('ActualText'), PDFHexString)?.decodeText() ?? ''];
  });
}

async function outlineOf(document: PDFDocumentProxy) {
  const entries = (await document.getOutline()) ?? [];
  return Promise.all(
    entries.map(async ({ title, dest }) => ({
      title,
      page: Array.isArray(dest) ? await document.getPageIndex(dest[0]) : -1,
    })),
  );
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { width, height } = page.getViewport({ scale: 1 });
  const images = fnArray.flatMap((operator, at) =>
    operator === OPS.paintImageXObject ? [Number(argsArray[at]?.[1])] : [],
  );
  return {
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    headings: rolesIn(await page.getStructTree()).filter((role) => /^H\d$/.test(role)),
    images,
    width,
    height,
  };
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'role' in node ? [String(node.role)] : [];
  const below = 'children' in node && Array.isArray(node.children) ? node.children.flatMap(rolesIn) : [];
  return [...own, ...below];
}

async function coloursOf(page: PDFPageProxy, part: Part): Promise<Map<string, number>> {
  const viewport = page.getViewport({ scale: SHARPNESS });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: asPageCanvas(canvas), viewport }).promise;
  const [x, y] = [Math.round(part.left * canvas.width), Math.round(part.top * canvas.height)];
  const width = Math.round((part.right - part.left) * canvas.width);
  const height = Math.round((part.bottom - part.top) * canvas.height);
  const { data } = canvas.getContext('2d').getImageData(x, y, width, height);
  const colours = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = `${data[i]},${data[i + 1]},${data[i + 2]}`;
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  return colours;
}
