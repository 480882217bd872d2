import { faceFile, page as landscape } from './lettering.view';
import { ink } from './ornament.view';

type Doc = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

/** A part of a report, printed one below the other. */
export type ReportBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | {
      kind: 'table';
      heads: readonly string[];
      rows: readonly (readonly string[])[];
      /** Points, one a column; `*` takes what is left. */
      widths: readonly (number | '*')[];
    }
  /** Shares side by side, 0–1, each with its words. */
  | { kind: 'bars'; bars: readonly { label: string; share: number; value: string }[] };

export interface PrintedReport {
  title: string;
  /** Below the title: whose, and of which days. */
  subtitle: string;
  author: string;
  /** Stands in the file and below each page. */
  at: Date;
  /** Below each page, before its number. */
  foot: string;
  blocks: readonly ReportBlock[];
}

// A4 upright, in points.
const sheet = { width: landscape.height, height: landscape.width, margin: 56 };
const inner = sheet.width - 2 * sheet.margin;
const lowest = sheet.height - sheet.margin - 24;

/** A report as a PDF: A4 upright, tagged, Chinese, text that can be selected, pages numbered. */
export async function printReport(report: PrintedReport): Promise<Buffer> {
  // Only who prints waits for the printing press to be read.
  const { default: Pdf } = await import('pdfkit');
  const { title, author, at } = report;
  const doc = new Pdf({
    size: [sheet.width, sheet.height],
    margin: sheet.margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: title,
      Author: author,
      Producer: 'Jiaxue',
      Creator: 'Jiaxue',
      CreationDate: at,
      ModDate: at,
    },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  write(doc, root, title, { font: 'bold', size: 22, color: ink.green, type: 'H1' });
  write(doc, root, report.subtitle, { font: 'regular', size: 10.5, color: ink.quiet });
  for (const block of report.blocks) printBlock(doc, root, block);
  root.end();
  numberPages(doc, report.foot);
  doc.end();
  return whole;
}

interface Writing {
  font: Parameters<typeof faceFile>[0];
  size: number;
  color: string;
  type?: string;
  above?: number;
}

function write(
  doc: Doc,
  root: Parent,
  text: string,
  { font, size, color, type = 'P', above = 0 }: Writing,
): void {
  doc.y += above;
  doc.font(faceFile(font)).fontSize(size).fillColor(color);
  doc.text(text, sheet.margin, doc.y, { width: inner, lineGap: 3, structParent: root, structType: type });
}

function printBlock(doc: Doc, root: Parent, block: ReportBlock): void {
  switch (block.kind) {
    case 'heading':
      // A heading does not stay alone at the foot of a page.
      if (doc.y > lowest - 90) doc.addPage();
      write(doc, root, block.text, { font: 'bold', size: 13.5, color: ink.text, type: 'H2', above: 16 });
      break;
    case 'text':
      write(doc, root, block.text, { font: 'regular', size: 10, color: ink.text, above: 4 });
      break;
    case 'table':
      printTable(doc, root, block);
      break;
    case 'bars':
      printBars(doc, root, block.bars);
      break;
  }
}

/** The press knows the parent in the structure of the document; its types do not yet. */
type TaggedTable = PDFKit.Mixins.TableOptions & { structParent: Parent };

const cell: PDFKit.Mixins.CellStyle = {
  border: { bottom: 0.5, top: 0, left: 0, right: 0 },
  borderColor: '#d8d5cc',
  padding: { top: 3, right: 4, bottom: 3, left: 4 },
};

function printTable(
  doc: Doc,
  root: Parent,
  { heads, rows, widths }: Extract<ReportBlock, { kind: 'table' }>,
): void {
  doc.font(faceFile('regular')).fontSize(9).fillColor(ink.text);
  const tagged: TaggedTable = {
    position: { x: sheet.margin, y: doc.y + 6 },
    maxWidth: inner,
    columnStyles: widths.map((width) => ({ width, ...cell })),
    structParent: root,
  };
  const table = doc.table(tagged);
  table.row(heads.map((text) => ({ ...cell, text, type: 'TH', backgroundColor: '#f2f0e9' })));
  for (const row of rows) table.row([...row]);
  table.end();
  doc.x = sheet.margin;
}

const bar = { label: 170, value: 90, height: 10, step: 18 };

function printBars(doc: Doc, root: Parent, bars: Extract<ReportBlock, { kind: 'bars' }>['bars']): void {
  const full = inner - bar.label - bar.value;
  doc.y += 6;
  for (const { label, share, value } of bars) {
    if (doc.y > lowest) doc.addPage();
    const { y } = doc;
    doc.font(faceFile('regular')).fontSize(9).fillColor(ink.text);
    const tag = { structParent: root, structType: 'P', lineBreak: false } as const;
    doc.text(label, sheet.margin, y, { ...tag, width: bar.label - 8, height: bar.step, ellipsis: true });
    doc.markContent('Artifact', { type: 'Layout' });
    doc.rect(sheet.margin + bar.label, y + 1, full, bar.height).fill('#eeece4');
    doc
      .rect(sheet.margin + bar.label, y + 1, full * Math.min(Math.max(share, 0), 1), bar.height)
      .fill(ink.green);
    doc.endMarkedContent();
    doc.fillColor(ink.quiet);
    doc.text(value, sheet.margin + bar.label + full + 8, y, { ...tag, width: bar.value - 8 });
    doc.y = y + bar.step;
  }
  doc.x = sheet.margin;
}

function numberPages(doc: Doc, foot: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    // Below the margin, where text would begin another page.
    const { bottom } = doc.page.margins;
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font(faceFile('light')).fontSize(8).fillColor(ink.quiet);
    const line = { width: inner, lineBreak: false } as const;
    doc.text(foot, sheet.margin, sheet.height - 40, { ...line, align: 'left' });
    doc.text(`${at - start + 1} / ${count}`, sheet.margin, sheet.height - 40, { ...line, align: 'right' });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }
}
