const digits = new Map([...'〇一二三四五六七八九'].map((character, value) => [character, value]));

/** A whole number below 100 in figures (any width) or in Chinese (三, 十二, 二十一); null when the text is none. */
export function smallNumber(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (/^\d{1,2}$/.test(plain)) return Number(plain);
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(plain);
  if (!parts || plain === '') return null;
  const [, tens, ten, ones] = parts;
  if (!ten) return tens && !ones ? (digits.get(tens) ?? null) : null;
  return (tens ? (digits.get(tens) ?? 0) : 1) * 10 + (ones ? (digits.get(ones) ?? 0) : 0);
}
