import { existsSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { create as makeQr } from 'qrcode';
import { drawDivider, drawEmblem, drawFrame, drawQr, ink } from './certificate-ornament.view';

type Doc = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

/** Everything printed, as it was on the day of issue. `classHours` has one decimal, `quizScore` is 0–100 or null, `issuedOn` is a day in Asia/Shanghai. */
export interface CertificateFace {
  serial: string;
  holder: string;
  programme: { zh: string; en: string };
  schoolName: string;
  cityName: string;
  schoolYear: string;
  classHours: number;
  topics: number;
  quizScore: number | null;
  issuedOn: string;
  issuedAt: Date;
  checkUrl: string;
}

/** Wider, and text copied from the paper reads 结 业 证 书. */
const titleSpacing = 12;
const page = { width: 841.89, height: 595.28, middle: 841.89 / 2 };
const face = (weight: string) =>
  require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
const fonts = { light: '300Light', regular: '400Regular', medium: '500Medium', bold: '700Bold' } as const;
/** For the few characters Noto Sans SC has not (𠮷): the CJK font that the set-up installs for subtitles anyway. */
const spare = { path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', family: 'NotoSansCJKsc-Regular' };

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
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: {
      Title: `${certificate.programme.zh}结业证书 ${certificate.serial}`,
      Author: `${certificate.schoolName}家长学校`,
      Subject: 'Certificate of Completion',
      Producer: 'Jiaxue',
      Creator: 'Jiaxue',
      CreationDate: certificate.issuedAt,
      ModDate: certificate.issuedAt,
    },
  });
  for (const [name, weight] of Object.entries(fonts)) doc.registerFont(name, face(weight));
  return doc;
}

function asArtifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

interface Line {
  font: keyof typeof fonts;
  size: number;
  color: string;
  y: number;
  spacing?: number;
  x?: number;
  width?: number;
  align?: 'left' | 'center' | 'right';
  lineGap?: number;
  type?: string;
  /** Long names make the letters smaller rather than run into the next line: the most height the text may take, in points. */
  atMost?: number;
}

function print(doc: Doc, parent: Parent, text: string, line: Line): void {
  const layout = {
    width: line.width ?? page.width,
    align: line.align ?? 'center',
    characterSpacing: line.spacing ?? 0,
    lineGap: line.lineGap ?? 0,
  } as const;
  let size = line.size;
  doc.font(line.font).fontSize(size).fillColor(line.color);
  while (line.atMost && size > line.size / 2 && doc.heightOfString(text, layout) > line.atMost) {
    size -= 0.5;
    doc.fontSize(size);
  }
  const x = (line.x ?? 0) + (line.align === 'left' ? 0 : (line.spacing ?? 0) / 2);
  doc.text(text, x, line.y, { ...layout, structParent: parent, structType: line.type ?? 'P' });
}

function printTitle(doc: Doc, root: Parent, certificate: CertificateFace): void {
  print(doc, root, `${certificate.cityName}家长学校`, {
    font: 'regular',
    size: 12,
    color: ink.green,
    y: 128,
    spacing: 3,
  });
  print(doc, root, '结业证书', { font: 'bold', size: 50, color: ink.green, y: 143, spacing: titleSpacing, type: 'H1' });
  print(doc, root, 'CERTIFICATE OF COMPLETION', { font: 'light', size: 11, color: ink.quiet, y: 218, spacing: 1 });
  asArtifact(doc, () => drawDivider(doc, page.middle, 246, 120));
}

/** The holder's name on one line, smaller if it is long, with the spare font for characters the main one has not. */
function printHolder(doc: Doc, root: Parent, holder: string): void {
  const runs = fontRuns(doc, holder);
  const widthAt = (size: number) =>
    runs.reduce((total, run) => {
      doc.font(...run.font).fontSize(size);
      return total + doc.widthOfString(run.text, { characterSpacing: 4 });
    }, 0);
  const size = Math.min(30, (30 * 560) / Math.max(1, widthAt(30)));
  const name = doc.struct('H2');
  root.add(name);
  let x = page.middle - widthAt(size) / 2 + 2;
  for (const run of runs) {
    doc.font(...run.font).fontSize(size).fillColor(ink.text);
    doc.text(run.text, x, 262 + (30 - size) * 0.7, {
      lineBreak: false,
      characterSpacing: 4,
      structParent: name,
      structType: 'Span',
    });
    x += doc.widthOfString(run.text, { characterSpacing: 4 });
  }
  name.end();
  asArtifact(doc, () => doc.lineWidth(0.5).moveTo(page.middle - 130, 312).lineTo(page.middle + 130, 312).stroke(ink.softGreen));
}

type FontRun = { font: [string] | [string, string]; text: string };

function fontRuns(doc: Doc, text: string): FontRun[] {
  doc.font('medium');
  // pdfkit draws an empty box for a missing character and has no public question for it; its font object has.
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  const runs: FontRun[] = [];
  for (const character of text) {
    const missing = !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) && existsSync(spare.path);
    const chosen: FontRun['font'] = missing ? [spare.path, spare.family] : ['medium'];
    const last = runs.at(-1);
    if (last?.font[0] === chosen[0]) last.text += character;
    else runs.push({ font: chosen, text: character });
  }
  return runs;
}

function printStatement(doc: Doc, root: Parent, certificate: CertificateFace): void {
  const { schoolYear, schoolName, programme, classHours, topics, quizScore } = certificate;
  const [from, to] = schoolYear.split('-');
  const quiz = quizScore === null ? '' : `，测评成绩 ${quizScore} 分`;
  print(
    doc,
    root,
    `于 ${from}–${to} 学年在${schoolName}家长学校修完《${programme.zh}》，\n` +
      `累计学习 ${classHours.toFixed(1)} 课时，学完 ${topics} 个主题${quiz}，达到结业要求，\n准予结业，特发此证。`,
    { font: 'regular', size: 15, color: ink.text, y: 324, x: 90, width: page.width - 180, lineGap: 8, atMost: 92 },
  );
  const scored = quizScore === null ? '' : `, with a best quiz result of ${quizScore}`;
  print(
    doc,
    root,
    `has completed the ${programme.en} in the school year ${from}–${to}: ` +
      `${classHours.toFixed(1)} class hours of verified learning in ${topics} topics${scored}.`,
    { font: 'light', size: 9, color: ink.quiet, y: 421, x: 80, width: page.width - 160, atMost: 14 },
  );
}

function printCheck(doc: Doc, root: Parent, certificate: CertificateFace): void {
  const { modules } = makeQr(certificate.checkUrl, { errorCorrectionLevel: 'M' });
  const figure = doc.struct('Figure', { alt: `二维码：${certificate.checkUrl}`, bbox: [84, 462, 152, 530] });
  root.add(figure);
  figure.add(doc.markStructureContent('Figure'));
  drawQr(doc, modules, 84, 462, 68);
  doc.endMarkedContent();
  figure.end();
  const column = { x: 166, width: 260, align: 'left' } as const;
  print(doc, root, '证书编号 Certificate No.', { ...column, font: 'light', size: 8.5, color: ink.quiet, y: 466 });
  print(doc, root, certificate.serial, { ...column, font: 'medium', size: 12, color: ink.text, y: 479, spacing: 0.6 });
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
  print(doc, root, `${certificate.schoolName}家长学校`, { ...column, font: 'medium', size: 14, color: ink.text, y: 468, atMost: 22 });
  print(doc, root, `${year} 年 ${month} 月 ${day} 日`, { ...column, font: 'regular', size: 12, color: ink.text, y: 494 });
  print(doc, root, `Issued on ${certificate.issuedOn}`, { ...column, font: 'light', size: 8.5, color: ink.quiet, y: 516 });
}
