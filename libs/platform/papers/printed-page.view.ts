import { create as makeQr } from 'qrcode';
import { drawQr, ink } from './ornament.view';
import { dayInWords, page, print, printHolder } from './lettering.view';

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

/** Everything a paper says, at its place; below its part of the structure. */
export function printPage(doc: Doc, part: Parent, paper: PrintedPaper): void {
  printTitle(doc, part, paper);
  printHolder(doc, part, paper.holder);
  printStatement(doc, part, paper);
  printCheck(doc, part, paper);
  printIssuer(doc, part, paper);
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
