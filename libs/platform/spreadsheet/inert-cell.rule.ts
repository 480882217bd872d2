const startsFormula = /^[=+\-@＝＋－＠\t\r\n]/u;

/**
 * Text that a spreadsheet program shows and never runs: what could begin a formula gets an apostrophe in front
 * (OWASP, CSV injection). Needed in .xlsx too: people save it on as .csv.
 */
export function inertCell(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}
