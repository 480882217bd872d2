import { buffer } from 'node:stream/consumers';
import { asArtifact, faceFile, page as landscape } from './lettering.view';
import { drawEmblem, ink } from './ornament.view';

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
      /** Columns of figures, counted from 0: they stand at the right, so that digits stand below digits. */
      figures?: readonly number[];
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
const emblem = 21;
/** Where text below would begin another page by itself. */
const lowest = sheet.height - sheet.margin;

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
  const whole = buffer(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  printHead(doc, root, report);
  for (const part of partsOf(report.blocks)) {
    keepTogether(doc, part);
    for (const block of part) printBlock(doc, root, block);
  }
  root.end();
  numberPages(doc, report.foot);
  doc.end();
  return whole;
}

function printHead(doc: Doc, root: Parent, { title, subtitle }: PrintedReport): void {
  const right = sheet.width - sheet.margin;
  asArtifact(doc, () => drawEmblem(doc, right - emblem, sheet.margin + emblem, emblem));
  const width = inner - 2 * emblem - 16;
  write(doc, root, title, { font: 'bold', size: 22, color: ink.green, type: 'H1', width });
  write(doc, root, subtitle, { font: 'regular', size: 10, color: ink.quiet, width });
  const y = Math.max(doc.y, sheet.margin + 2 * emblem) + 8;
  asArtifact(doc, () => doc.lineWidth(0.8).moveTo(sheet.margin, y).lineTo(right, y).stroke(ink.amber));
  doc.y = y;
}

/** Each heading with what stands below it. */
function partsOf(blocks: readonly ReportBlock[]): ReportBlock[][] {
  const parts: ReportBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' || parts.length === 0) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

/**
 * A short part goes to the next page whole, and one that ends with bars, which are there to be compared, if a page holds it; a
 * long one begins here if some of it follows its heading.
 */
function keepTogether(doc: Doc, part: readonly ReportBlock[]): void {
  const height = part.reduce((sum, block) => sum + heightOf(doc, block), 0);
  const room = lowest - doc.y;
  const whole = (lowest - sheet.margin) / (part.at(-1)?.kind === 'bars' ? 1 : 2);
  if (height > room && (height < whole || room < 120)) doc.addPage();
}

function heightOf(doc: Doc, block: ReportBlock): number {
  switch (block.kind) {
    case 'heading':
      return 38;
    case 'text':
      doc.font(faceFile('regular')).fontSize(10);
      return doc.heightOfString(block.text, { width: inner, lineGap: 3 }) + 4;
    case 'table':
      doc.font(faceFile('regular')).fontSize(9);
      return [block.heads, ...block.rows].reduce((sum, row) => sum + rowHeight(doc, row, block.widths), 6);
    case 'bars':
      return block.bars.length * bar.step + 6;
  }
}

interface Writing {
  font: Parameters<typeof faceFile>[0];
  size: number;
  color: string;
  type?: string;
  above?: number;
  width?: number;
}

function write(
  doc: Doc,
  root: Parent,
  text: string,
  { font, size, color, type = 'P', above = 0, width = inner }: Writing,
): void {
  doc.y += above;
  doc.font(faceFile(font)).fontSize(size).fillColor(color);
  doc.text(text, sheet.margin, doc.y, { width, lineGap: 3, structParent: root, structType: type });
}

function printBlock(doc: Doc, root: Parent, block: ReportBlock): void {
  switch (block.kind) {
    case 'heading':
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

type TableBlock = Extract<ReportBlock, { kind: 'table' }>;

/** Row by row, so that the heads stand on each page again. */
function printTable(doc: Doc, root: Parent, block: TableBlock): void {
  doc.y += 6;
  let table = beginTable(doc, root, block);
  for (const row of block.rows) {
    if (doc.y + rowHeight(doc, row, block.widths) > lowest) {
      table.end();
      doc.addPage();
      table = beginTable(doc, root, block);
    }
    table.row([...row]);
  }
  table.end();
  doc.x = sheet.margin;
}

function beginTable(
  doc: Doc,
  root: Parent,
  { heads, widths, figures = [] }: TableBlock,
): PDFKit.Mixins.PDFTableObject {
  doc.font(faceFile('regular')).fontSize(9).fillColor(ink.text);
  const styles = widths.map((width, column): PDFKit.Mixins.ColumnStyle => {
    const isFigure = figures.includes(column);
    // Between a figure and the words after it there is more room than between words.
    const right = isFigure && column < widths.length - 1 ? 10 : 4;
    return {
      ...cell,
      width,
      align: { x: isFigure ? 'right' : 'left', y: 'top' },
      padding: { top: 3, right, bottom: 3, left: 4 },
    };
  });
  const tagged: TaggedTable = {
    position: { x: sheet.margin, y: doc.y },
    maxWidth: inner,
    columnStyles: styles,
    structParent: root,
  };
  const table = doc.table(tagged);
  return table.row(
    heads.map((text, column) => ({ ...styles[column], text, type: 'TH', backgroundColor: '#f2f0e9' })),
  );
}

/** Points, by the font and size that are set. */
function rowHeight(doc: Doc, cells: readonly string[], widths: TableBlock['widths']): number {
  const given = widths.reduce<number>((sum, width) => sum + (width === '*' ? 0 : width), 0);
  const rest = (inner - given) / Math.max(1, widths.filter((width) => width === '*').length);
  const heights = cells.map((text, column) => {
    const width = widths[column] ?? '*';
    return doc.heightOfString(text || ' ', { width: (width === '*' ? rest : width) - 8 });
  });
  return Math.max(...heights) + 7;
}

const bar = { label: 170, value: 90, height: 10, step: 18 };

function printBars(doc: Doc, root: Parent, bars: Extract<ReportBlock, { kind: 'bars' }>['bars']): void {
  const full = inner - bar.label - bar.value;
  doc.y += 6;
  for (const { label, share, value } of bars) {
    if (doc.y + bar.step > lowest) doc.addPage();
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
