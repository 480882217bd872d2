type Doc = PDFKit.PDFDocument;

/** The colours of the paper: the product's ink-green and amber (look: colour), on warm white. */
export const ink = {
  paper: '#FCFAF4',
  green: '#1E4B3C',
  softGreen: '#6F8F82',
  amber: '#B9862F',
  text: '#23302B',
  quiet: '#66706B',
} as const;

/** Paper, double frame and corners. All drawing here is decoration: the caller marks it as an artifact for screen readers. */
export function drawFrame(doc: Doc, width: number, height: number): void {
  doc.rect(0, 0, width, height).fill(ink.paper);
  drawWatermark(doc, width / 2, height / 2 + 8);
  doc
    .lineWidth(2.2)
    .rect(26, 26, width - 52, height - 52)
    .stroke(ink.green);
  doc
    .lineWidth(0.6)
    .rect(33, 33, width - 66, height - 66)
    .stroke(ink.softGreen);
  for (const [x, y, right, down] of [
    [33, 33, 1, 1],
    [width - 33, 33, -1, 1],
    [33, height - 33, 1, -1],
    [width - 33, height - 33, -1, -1],
  ] as const) {
    drawCorner(doc, x, y, right, down);
  }
}

/** A fret of two bends, as on the windows of old schools. */
function drawCorner(doc: Doc, x: number, y: number, right: number, down: number): void {
  const at = (dx: number, dy: number) => [x + dx * right, y + dy * down] as const;
  doc.lineWidth(1.1);
  const fret = [at(7, 44), at(7, 7), at(44, 7), at(44, 20), at(20, 20), at(20, 44), at(7, 44)];
  fret.forEach(([px, py], index) => (index === 0 ? doc.moveTo(px, py) : doc.lineTo(px, py)));
  doc.stroke(ink.green);
  const [cx, cy] = at(13.5, 13.5);
  doc.circle(cx, cy, 2.2).fill(ink.amber);
}

/**
 * The emblem: a roof, an open book under it and a sprout out of the book, in two rings. It is the platform's own mark in ink-green,
 * deliberately unlike the red round seal of an office, which only the office may set.
 */
export function drawEmblem(doc: Doc, cx: number, cy: number, radius: number): void {
  doc
    .save()
    .translate(cx, cy)
    .scale(radius / 50);
  doc.lineWidth(2.4).circle(0, 0, 48.5).stroke(ink.green);
  doc.lineWidth(0.8).circle(0, 0, 43.5).stroke(ink.green);
  drawRays(doc);
  drawHouse(doc);
  doc.restore();
}

function drawRays(doc: Doc): void {
  for (let index = 0; index < 48; index += 1) {
    const angle = (index * Math.PI) / 24;
    const long = index % 4 === 0;
    doc
      .moveTo(Math.cos(angle) * (long ? 39 : 40.5), Math.sin(angle) * (long ? 39 : 40.5))
      .lineTo(Math.cos(angle) * 42, Math.sin(angle) * 42);
  }
  doc.lineWidth(0.6).stroke(ink.softGreen);
}

function drawHouse(doc: Doc): void {
  doc.lineJoin('round').lineCap('round');
  doc.lineWidth(3).moveTo(-28, -6).lineTo(0, -29).lineTo(28, -6).stroke(ink.green);
  // The book: two pages that open from the middle, and the thickness below them.
  doc.path('M0 25 C-7 17 -17 15 -26 17 L-26 -1 C-17 -3 -7 -1 0 7 Z').fill(ink.green);
  doc.path('M0 25 C7 17 17 15 26 17 L26 -1 C17 -3 7 -1 0 7 Z').fill(ink.green);
  doc.lineWidth(1.4).path('M-26 21.5 C-17 19.5 -7 21.5 0 29 C7 21.5 17 19.5 26 21.5').stroke(ink.green);
  doc.lineWidth(1.2).moveTo(0, 8.5).lineTo(0, 24).stroke(ink.paper);
  doc.lineWidth(1.8).moveTo(0, 5).lineTo(0, -8).stroke(ink.amber);
  doc.path('M0 -7 C-1 -15 -8 -17 -12 -16 C-11 -10 -7 -6 0 -7 Z').fill(ink.amber);
  doc.path('M0 -4 C1 -11 7 -13 11 -12 C10 -7 6 -3 0 -4 Z').fill(ink.amber);
}

/** Woven arcs behind the text: faint for the eye, hard to copy well. */
function drawWatermark(doc: Doc, cx: number, cy: number): void {
  doc.save().translate(cx, cy).opacity(0.1).lineWidth(0.35);
  for (let index = 0; index < 36; index += 1) {
    doc
      .save()
      .rotate(index * 10)
      .ellipse(104, 0, 66, 40)
      .stroke(ink.softGreen)
      .restore();
  }
  doc.restore();
}

export function drawDivider(doc: Doc, cx: number, y: number, half: number): void {
  doc.lineWidth(0.7);
  doc
    .moveTo(cx - half, y)
    .lineTo(cx - 9, y)
    .stroke(ink.amber);
  doc
    .moveTo(cx + 9, y)
    .lineTo(cx + half, y)
    .stroke(ink.amber);
  doc.save().translate(cx, y).rotate(45).rect(-2.6, -2.6, 5.2, 5.2).fill(ink.amber).restore();
}

export function drawRule(doc: Doc, cx: number, y: number, half: number): void {
  doc
    .lineWidth(0.5)
    .moveTo(cx - half, y)
    .lineTo(cx + half, y)
    .stroke(ink.softGreen);
}

/** A QR code from its module matrix, as vectors: sharp at every size and the same bytes each time. */
export function drawQr(
  doc: Doc,
  modules: { size: number; data: Uint8Array },
  x: number,
  y: number,
  side: number,
): void {
  const cell = side / modules.size;
  const at = (place: number): string => place.toFixed(3);
  const bars: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    const isDark = (column: number): boolean =>
      column < modules.size && modules.data[row * modules.size + column] === 1;
    for (let column = 0, end = 0; column < modules.size; column = end + 1) {
      for (end = column; isDark(end);) end += 1;
      const [left, top, width] = [x + column * cell, y + row * cell, (end - column) * cell];
      if (width > 0) bars.push(`${at(left)} ${at(top)} ${at(width)} ${at(cell)} re`);
    }
  }
  // A thousand calls for a thousand squares would take longer than all the letters of the page.
  (doc as unknown as { addContent(operators: string): void }).addContent(bars.join('\n'));
  doc.fill(ink.green);
}
