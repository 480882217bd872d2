import Pdf from 'pdfkit';
import { create as makeQr } from 'qrcode';
import { drawDivider, drawEmblem, drawFrame, drawQr, ink } from './certificate-ornament.view';
import { asArtifact, page, print, printHolder, registerFonts } from './certificate-text.view';
import { paperWords, type CertificateFace } from './certificate-words.view';

type Doc = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

/** Wider, and text copied from the paper reads 结 业 证 书. */
const titleSpacing = 12;

/**
 * The certificate as a PDF: A4 landscape, tagged, Chinese, text that can be selected. The same face gives the same bytes, so a
 * lost file can be made again.
 */
export async function printCertificate(certificate: CertificateFace): Promise<Buffer> {
  const doc = openDocument(certificate);
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  asArtifact(doc, () => {
    drawFrame(doc, page.width, page.height);
    drawEmblem(doc, page.middle, 88, 34);
  });
  printTitle(doc, root, certificate);
  printHolder(doc, root, certificate.holder);
  printStatement(doc, root, certificate);
  printCheck(doc, root, certificate);
  printIssuer(doc, root, certificate);
  root.end();
  doc.end();
  return whole;
}

function openDocument(certificate: CertificateFace): Doc {
  const words = paperWords(certificate);
  const doc = new Pdf({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `${certificate.programme.zh}${words.title} ${certificate.serial}`,
      Author: `${certificate.schoolName}家长学校`,
      Subject: words.titleEn.charAt(0) + words.titleEn.slice(1).toLowerCase(),
      Producer: 'Jiaxue',
      Creator: 'Jiaxue',
      CreationDate: certificate.issuedAt,
      ModDate: certificate.issuedAt,
    },
  });
  registerFonts(doc);
  return doc;
}

function printTitle(doc: Doc, root: Parent, certificate: CertificateFace): void {
  const words = paperWords(certificate);
  print(doc, root, `${certificate.cityName}家长学校`, {
    font: 'regular',
    size: 12,
    color: ink.green,
    y: 128,
    spacing: 3,
  });
  print(doc, root, words.title, {
    font: 'bold',
    size: 50,
    color: ink.green,
    y: 143,
    spacing: titleSpacing,
    type: 'H1',
  });
  print(doc, root, words.titleEn, {
    font: 'light',
    size: 11,
    color: ink.quiet,
    y: 218,
    spacing: 1,
  });
  asArtifact(doc, () => drawDivider(doc, page.middle, 246, 120));
}

function printStatement(doc: Doc, root: Parent, certificate: CertificateFace): void {
  const { statement, statementEn } = paperWords(certificate);
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

function printCheck(doc: Doc, root: Parent, certificate: CertificateFace): void {
  const { modules } = makeQr(certificate.checkUrl, { errorCorrectionLevel: 'M' });
  const figure = doc.struct('Figure', { alt: `二维码：${certificate.checkUrl}` });
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
  print(doc, root, certificate.serial, {
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
  print(doc, root, certificate.checkUrl, { ...column, font: 'light', size: 7.5, color: ink.quiet, y: 517 });
}

function printIssuer(doc: Doc, root: Parent, certificate: CertificateFace): void {
  const [year, month, day] = certificate.issuedOn.split('-').map(Number);
  const column = { x: 450, width: 308, align: 'right' } as const;
  print(doc, root, `${certificate.schoolName}家长学校`, {
    ...column,
    font: 'medium',
    size: 14,
    color: ink.text,
    y: 468,
    atMost: 22,
  });
  print(doc, root, `${year} 年 ${month} 月 ${day} 日`, {
    ...column,
    font: 'regular',
    size: 12,
    color: ink.text,
    y: 494,
  });
  print(doc, root, `Issued on ${certificate.issuedOn}`, {
    ...column,
    font: 'light',
    size: 8.5,
    color: ink.quiet,
    y: 516,
  });
}
