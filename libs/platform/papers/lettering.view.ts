import { existsSync } from 'node:fs';
import { lineStep, setName } from './holder-lines.rule';
import { ink } from './ornament.view';

type Doc = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;

export const page = { width: 841.89, height: 595.28, middle: 841.89 / 2 };

const fonts = { light: '300Light', regular: '400Regular', medium: '500Medium', bold: '700Bold' } as const;
const fontFile = (weight: string) =>
  require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
/** For the few characters Noto Sans SC has not (𠮷): the CJK font that the set-up installs for the lectures anyway. */
const spare = {
  source: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  family: 'NotoSansCJKsc-Regular',
};

/** The file of a face: what a table asks for by it is found again, while by a name it would be read anew for every cell. */
export const faceFile = (name: keyof typeof fonts): string => fontFile(fonts[name]);

const main = { source: 'medium', family: 'medium' };

/** "2026 年 9 月 1 日" of a calendar day, YYYY-MM-DD. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

export function registerFonts(doc: Doc): void {
  for (const [name, weight] of Object.entries(fonts)) doc.registerFont(name, fontFile(weight));
}

/** pdfkit keeps how every text was set for as long as the file is open: of thousands of names that is most of the memory. */
export function forgetSetTexts(doc: Doc): void {
  const { _fontFamilies: faces } = doc as unknown as {
    _fontFamilies: Record<string, { layoutCache?: object }>;
  };
  for (const face of Object.values(faces))
    if (face.layoutCache) face.layoutCache = Object.create(null) as object;
}

/** Decoration, which screen readers pass over. */
export function asArtifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** One piece of text: places and sizes in points from the top left corner of the page. */
export interface Line {
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

export function print(doc: Doc, parent: Parent, text: string, line: Line): void {
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

/** The holder's name, in as many lines as it needs, with the spare font for characters the main one has not. */
export function printHolder(doc: Doc, root: Parent, holder: string): void {
  const { lines, size } = setName(holder, (text) => widthOf(doc, fontRuns(doc, text), 30));
  const name = doc.struct('H2');
  root.add(name);
  // One line stands on the rule below it; more of them fill the place above it.
  const top = lines.length === 1 ? 262 + (30 - size) * 0.7 : 256;
  lines.forEach((line, at) =>
    printRuns(doc, name, fontRuns(doc, line), { size, y: top + at * lineStep(size) }),
  );
  name.end();
}

const spacingAt = (size: number): number => (4 * size) / 30;

function widthOf(doc: Doc, runs: FontRun[], size: number): number {
  return runs.reduce((total, run) => {
    doc.font(run.source, run.family).fontSize(size);
    return total + doc.widthOfString(run.text, { characterSpacing: spacingAt(size) });
  }, 0);
}

function printRuns(
  doc: Doc,
  parent: Parent,
  runs: FontRun[],
  { size, y }: { size: number; y: number },
): void {
  const characterSpacing = spacingAt(size);
  let x = page.middle - widthOf(doc, runs, size) / 2 + characterSpacing / 2;
  for (const run of runs) {
    doc.font(run.source, run.family).fontSize(size).fillColor(ink.text);
    doc.text(run.text, x, y, {
      lineBreak: false,
      characterSpacing,
      structParent: parent,
      structType: 'Span',
    });
    x += doc.widthOfString(run.text, { characterSpacing });
  }
}

interface FontRun {
  source: string;
  family: string;
  text: string;
}

function fontRuns(doc: Doc, text: string): FontRun[] {
  doc.font('medium');
  // pdfkit draws an empty box for a missing character and has no public question for it; its font object has.
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font;
  const runs: FontRun[] = [];
  for (const character of text) {
    const missing = !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0) && existsSync(spare.source);
    const chosen = missing ? spare : main;
    const last = runs.at(-1);
    if (last?.source === chosen.source) last.text += character;
    else runs.push({ ...chosen, text: character });
  }
  return runs;
}
