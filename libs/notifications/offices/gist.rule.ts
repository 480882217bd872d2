/** Signs of a reason that stand in a notice; the rest is read where it was said. */
const most = 60;

/** The beginning of what an office gave as its reason, in one line. */
export function gistOf(reason: string): string {
  const line = reason.trim().replaceAll(/\s+/g, ' ');
  const signs = [...line];
  return signs.length <= most ? line.replace(/[。.]$/, '') : `${signs.slice(0, most).join('')}…`;
}
