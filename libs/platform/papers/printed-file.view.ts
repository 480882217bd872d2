import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as aBreath } from 'node:timers/promises';
import { drawDivider, drawEmblem, drawFrame, drawRule } from './ornament.view';
import { stampOf } from './stamp.view';
import { asArtifact, forgetSetTexts, page, registerFonts } from './lettering.view';
import { printPage, type PrintedPaper } from './printed-page.view';

type Doc = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

/** What a reader of PDFs shows of the file. */
export interface PrintedFile {
  title: string;
  author: string;
  subject: string;
  /** Stands in the file instead of the moment it was made. */
  at: Date;
}

/**
 * Certificates as a PDF, one a page: A4 landscape, tagged, Chinese, text that can be selected. The same papers
 * give the same bytes, so a lost file can be made again.
 */
export async function printPapers(file: PrintedFile, papers: PrintedPaper[]): Promise<Buffer> {
  // Only who prints waits for the printing press to be read.
  const { default: Pdf } = await import('pdfkit');
  const doc = openDocument(Pdf, file);
  const whole = buffer(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const printNext = aPress(doc, root);
  for (const paper of papers) printNext(paper);
  root.end();
  doc.end();
  return whole;
}

/** What all pages say is set anew so seldom that it takes no time. */
const afterPages = 100;
/** Bytes written ahead of who reads them. */
const ahead = 1024 * 1024;

/**
 * The same for however many: the file is written while it is read, page after page and no faster than it is read, so that
 * thousands need neither memory nor waiting. Where a paper cannot be had the file breaks off; nobody takes half of it for
 * the whole.
 */
export async function streamPapers(
  file: PrintedFile,
  papers: AsyncIterable<PrintedPaper>,
): Promise<Readable> {
  const { default: Pdf } = await import('pdfkit');
  const doc = openDocument(Pdf, file) as Doc & Readable;
  printAll(doc, papers).catch((error: unknown) =>
    doc.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return doc;
}

async function printAll(doc: Doc & Readable, papers: AsyncIterable<PrintedPaper>): Promise<void> {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const printNext = aPress(doc, root);
  const isWanted = wanting(doc);
  let printed = 0;
  for await (const paper of papers) {
    // Who asked has gone.
    if (doc.destroyed) return;
    printNext(paper);
    printed += 1;
    if (printed % afterPages === 0) forgetSetTexts(doc);
    await isWanted();
  }
  root.end();
  doc.end();
}

/** Until what is written has been read but for a little; pdfkit itself writes on and on. */
function wanting(doc: Readable): () => Promise<void> {
  let wake = (): void => undefined;
  doc._read = () => wake();
  doc.once('close', () => wake());
  return async () => {
    await aBreath();
    while (doc.readableLength > ahead && !doc.destroyed)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
  };
}

/** Prints page after page. What is the same on all of them is drawn once. */
function aPress(doc: Doc, root: Parent): (paper: PrintedPaper) => void {
  let ornaments: (() => void) | null = null;
  return (paper) => {
    doc.addPage();
    ornaments ??= stampOf(doc, () => {
      drawFrame(doc, page.width, page.height);
      drawEmblem(doc, page.middle, 88, 34);
      drawDivider(doc, page.middle, 246, 120);
      drawRule(doc, page.middle, 312, 130);
    });
    asArtifact(doc, ornaments);
    // A part of its own is written and forgotten with its page.
    const part = doc.struct('Part');
    root.add(part);
    printPage(doc, part, paper);
    part.end();
  };
}

function openDocument(
  Pdf: new (options: PDFKit.PDFDocumentOptions) => Doc,
  { title, author, subject, at }: PrintedFile,
): Doc {
  const doc = new Pdf({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Producer: 'Jiaxue',
      Creator: 'Jiaxue',
      CreationDate: at,
      ModDate: at,
    },
  });
  registerFonts(doc);
  return doc;
}
