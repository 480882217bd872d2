/** Stands between two characters that belong on one line. */
const joiner = '\u2060';

/** A Chinese date that no line ends within: "22" is never parted from its "日". */
export const unbrokenDate = (date: string): string =>
  date.replace(/(\d)(?=[年月日])/g, `$1${joiner}`).replace(/([年月])(?=\d)/g, `$1${joiner}`);
