import type { Readable } from 'node:stream';
import { setImmediate as aBreath } from 'node:timers/promises';
import { create as makeQr } from 'qrcode';
import { drawDivider, drawEmblem, drawFrame, drawQr, drawRule, ink } from './ornament.view';
import { stampOf } from './stamp.view';
import {
  asArtifact,
  dayInWords,
  forgetSetTexts,
  page,
  print,
  printHolder,
  registerFonts,
} from './lettering.view';

type Doc = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

/** Wider, and text copied from the paper reads 结 业 证 书. */
const titleSpacing = 12;

/** Everything printed on a certificate, whatever it is for. */
export interface PrintedPaper {
  /** Above the title. */
  heading: string;
  title: string;
  titleEn: string;
  holder: string;
  statement: string;
  statementEn: string;
  number: string;
  checkUrl: string;
  issuer: string;
  /** A day in Asia/Shanghai. */
  issuedOn: string;
}

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
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const printPage = aPress(doc, root);
  for (const paper of papers) printPage(paper);
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
  const printPage = aPress(doc, root);
  const isWanted = wanting(doc);
  let printed = 0;
  for await (const paper of papers) {
    // Who asked has gone.
    if (doc.destroyed) return;
    printPage(paper);
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
    printTitle(doc, part, paper);
    printHolder(doc, part, paper.holder);
    printStatement(doc, part, paper);
    printCheck(doc, part, paper);
    printIssuer(doc, part, paper);
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

function printTitle(doc: Doc, root: Parent, paper: PrintedPaper): void {
  print(doc, root, paper.heading, {
    font: 'regular',
    size: 12,
    color: ink.green,
    y: 128,
    spacing: 3,
  });
  print(doc, root, paper.title, {
    font: 'bold',
    size: 50,
    color: ink.green,
    y: 143,
    spacing: titleSpacing,
    type: 'H1',
  });
  print(doc, root, paper.titleEn, {
    font: 'light',
    size: 11,
    color: ink.quiet,
    y: 218,
    spacing: 1,
  });
}

function printStatement(doc: Doc, root: Parent, paper: PrintedPaper): void {
  const { statement, statementEn } = paper;
  print(doc, root, statement, {
    font: 'regular',
    size: 15,
    color: ink.text,
    y: 324,
    x: 90,
    width: page.width - 180,
    lineGap: 8,
    atMost: 92,
  });
  print(doc, root, statementEn, {
    font: 'light',
    size: 9,
    color: ink.quiet,
    y: 421,
    x: 80,
    width: page.width - 160,
    atMost: 14,
  });
}

function printCheck(doc: Doc, root: Parent, paper: PrintedPaper): void {
  const { modules } = makeQr(paper.checkUrl, { errorCorrectionLevel: 'M' });
  const figure = doc.struct('Figure', { alt: `二维码：${paper.checkUrl}` });
  root.add(figure);
  figure.add(doc.markStructureContent('Figure'));
  drawQr(doc, modules, 84, 462, 68);
  doc.endMarkedContent();
  figure.end();
  const column = { x: 166, width: 260, align: 'left' } as const;
  print(doc, root, '证书编号 Certificate No.', {
    ...column,
    font: 'light',
    size: 8.5,
    color: ink.quiet,
    y: 466,
  });
  print(doc, root, paper.number, {
    ...column,
    font: 'medium',
    size: 12,
    color: ink.text,
    y: 479,
    spacing: 0.6,
  });
  print(doc, root, '扫码或访问以下网址查验真伪 Scan to verify', {
    ...column,
    font: 'light',
    size: 8.5,
    color: ink.quiet,
    y: 503,
  });
  // As people read and type it; a number in Chinese would be three times as long in percent signs.
  print(doc, root, decodeURI(paper.checkUrl), {
    ...column,
    font: 'light',
    size: 7.5,
    color: ink.quiet,
    y: 517,
  });
}

function printIssuer(doc: Doc, root: Parent, paper: PrintedPaper): void {
  const column = { x: 450, width: 308, align: 'right' } as const;
  print(doc, root, paper.issuer, {
    ...column,
    font: 'medium',
    size: 14,
    color: ink.text,
    y: 468,
    atMost: 22,
  });
  print(doc, root, dayInWords(paper.issuedOn), {
    ...column,
    font: 'regular',
    size: 12,
    color: ink.text,
    y: 494,
  });
  print(doc, root, `Issued on ${paper.issuedOn}`, {
    ...column,
    font: 'light',
    size: 8.5,
    color: ink.quiet,
    y: 516,
  });
}
