export const consentKinds = ['privacy', 'commendation'] as const;
/** `privacy`: own data and the child's class and name are processed. `commendation`: the name may be shown among 优秀学员. */
export type ConsentKind = (typeof consentKinds)[number];

export interface ConsentText {
  kind: ConsentKind;
  /** The wording that is in force; the words themselves stand in the web under this version. */
  textVersion: string;
  /** Without it there is no account. */
  required: boolean;
}

export const consentTexts: readonly ConsentText[] = [
  { kind: 'privacy', textVersion: '2026-09', required: true },
  { kind: 'commendation', textVersion: '2026-09', required: false },
];

export function consentText(kind: ConsentKind): ConsentText {
  const text = consentTexts.find((one) => one.kind === kind);
  if (!text) throw new Error(`no consent text for ${kind}`);
  return text;
}
