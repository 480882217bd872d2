/** What the platform has recorded and a school may point to instead of uploading it again. */
export const recordKinds = [
  'plan',
  'activity',
  'meeting',
  'committee',
  'course',
  'survey',
  'visit-round',
  'training',
  'talent',
  'pairing',
  'community',
  'minors-audit',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Pieces of evidence a school may show for one indicator or gate: enough to convince, few enough to be read. */
export const mostEvidence = 10;
