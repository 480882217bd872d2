/** The first free code after a letter: A1, A2 … */
export function nextCode(letter: string, members: readonly { code: string }[]): string {
  const taken = new Set(members.map(({ code }) => code));
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** The first letter no domain has; G is for gates and V for vetoes. */
export function nextLetter(domains: readonly { code: string }[]): string {
  const taken = new Set(['G', 'V', ...domains.map(({ code }) => code)]);
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter)) ?? 'Z';
}
