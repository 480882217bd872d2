type Doc = PDFKit.PDFDocument;

interface DrawnPage {
  height: number;
  width: number;
  xobjects: Record<string, unknown>;
  write(chunk: unknown): void;
}

/** What pdfkit keeps of a document and has no types for. */
interface OpenDoc {
  page: DrawnPage;
  ref(data: object): { write(chunk: unknown): void; end(): void };
  addContent(operators: string): void;
}

/**
 * Draws on no page, and answers what sets the drawing on the page at hand: it stands once in the file (a form XObject)
 * however many pages carry it. On a page that is open; what is drawn needs no letters.
 */
export function stampOf(doc: Doc, draw: () => void): () => void {
  const open = doc as unknown as OpenDoc;
  const { page } = open;
  const resources = { data: {} };
  const box = [0, 0, page.width, page.height];
  const form = open.ref({ Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources.data });
  open.page = Object.create(page, {
    write: { value: (chunk: unknown) => form.write(chunk) },
    resources: { value: resources },
  }) as DrawnPage;
  try {
    draw();
  } finally {
    open.page = page;
  }
  form.end();
  return () => {
    open.page.xobjects['Stamp'] = form;
    open.addContent('/Stamp Do');
  };
}
