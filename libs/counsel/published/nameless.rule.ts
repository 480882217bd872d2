/** Runs of six and more digits, however they are written, are numbers of people or things that lead to them. */
const number = /\d(?:[\s-]?\d){5,}/;

/**
 * Whether a text to be published names nobody it should not: none of the names given (asker, children), no phone or card
 * number. Names of one sign would be found everywhere and are passed over.
 */
export function isNameless(text: string, names: readonly string[]): boolean {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const found = names
    .map((name) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase())
    .filter((name) => [...name].length > 1)
    .some((name) => plain.includes(name));
  return !found && !number.test(text.normalize('NFKC'));
}
