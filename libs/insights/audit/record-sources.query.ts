/** A kind of record that somebody else's act leaves behind; all of them are only ever added or ended, never rewritten. */
export const recordKinds = [
  'class-look',
  'role-given',
  'role-taken',
  'password-made',
  'school-promoted',
  'class-archived',
  'roster-imported',
  'data-exported',
  'minors-audit',
  'course-step',
  'figure-declared',
  'figure-withdrawn',
  'titles-imported',
  'veto-recorded',
  'certificate-revoked',
  'commendations-confirmed',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Where the records of a kind lie, in columns of its own tables. */
export interface RecordSource {
  from: string;
  id: string;
  at: string;
  /** Who did it. */
  person: string;
  /** Where; null for what belongs to the whole city. */
  unit: string;
  /** What or whom it was about: never somebody of a family (domain: people, auditor). */
  subject: string;
  /** A code or the words that were written down with it. */
  detail: string;
  only?: string;
}

export const recordSources: Record<RecordKind, RecordSource> = {
  'class-look': {
    ...{ from: 'class_looks r', id: 'r.id', at: 'r.looked_at', person: 'r.person_id', unit: 'r.class_id' },
    ...{ subject: 'NULL', detail: "IF(r.with_names, 'names', 'totals')" },
  },
  'role-given': {
    from: 'role_grants r JOIN people p ON p.id = r.person_id',
    ...{ id: 'r.id', at: 'r.created_at', person: 'r.granted_by', unit: 'r.unit_id' },
    ...{ subject: 'p.name', detail: 'r.role' },
  },
  'role-taken': {
    from: 'role_grants r JOIN people p ON p.id = r.person_id',
    ...{ id: 'r.id', at: 'r.revoked_at', person: 'r.revoked_by', unit: 'r.unit_id' },
    ...{ subject: 'p.name', detail: 'r.role' },
  },
  'password-made': {
    from: 'account_activations r LEFT JOIN pupils p ON p.id = r.pupil_id',
    ...{ id: 'r.id', at: 'r.issued_at', person: 'r.issued_by', unit: 'p.class_id' },
    ...{ subject: 'NULL', detail: 'r.occasion' },
  },
  'school-promoted': {
    from: 'school_promotions r',
    ...{ id: 'r.id', at: 'r.promoted_at', person: 'r.person_id', unit: 'r.school_id' },
    ...{ subject: 'NULL', detail: 'r.school_year' },
  },
  'class-archived': {
    from: 'class_archivings r',
    ...{
      id: 'r.id',
      at: 'r.at',
      person: 'r.person_id',
      unit: 'r.class_id',
      subject: 'NULL',
      detail: 'r.act',
    },
  },
  'roster-imported': {
    from: 'roster_imports r',
    ...{ id: 'r.id', at: 'r.committed_at', person: 'r.person_id', unit: 'r.school_id' },
    ...{ subject: 'NULL', detail: 'NULL' },
  },
  'data-exported': {
    from: 'data_exports r',
    ...{ id: 'r.id', at: 'r.exported_at', person: "IF(r.kind = 'own-data', NULL, r.person_id)" },
    ...{ unit: 'r.unit_id', subject: 'NULL', detail: 'r.kind' },
  },
  'minors-audit': {
    from: 'minors_audits r',
    ...{ id: 'r.id', at: 'r.done_at', person: 'r.person_id', unit: 'r.school_id' },
    ...{ subject: 'NULL', detail: 'r.school_year' },
  },
  'course-step': {
    from: 'course_transitions r JOIN courses c ON c.id = r.course_id JOIN course_versions v ON v.id = r.version_id',
    ...{ id: 'r.id', at: 'r.at', person: 'r.person_id', unit: 'c.unit_id' },
    ...{ subject: 'v.title', detail: 'r.act' },
  },
  'figure-declared': {
    from: 'declared_figures r',
    ...{ id: 'r.id', at: 'r.declared_at', person: 'r.declared_by', unit: 'r.unit_id' },
    ...{ subject: 'r.document', detail: 'r.measure' },
  },
  'figure-withdrawn': {
    from: 'declared_figures r',
    ...{ id: 'r.id', at: 'r.withdrawn_at', person: 'r.withdrawn_by', unit: 'r.unit_id' },
    ...{ subject: 'r.document', detail: 'r.measure' },
  },
  'titles-imported': {
    from: 'title_imports r',
    ...{ id: 'r.id', at: 'r.committed_at', person: 'r.person_id', unit: 'NULL' },
    ...{ subject: 'r.filename', detail: 'NULL' },
  },
  'veto-recorded': {
    from: 'rating_vetoes r',
    ...{ id: 'r.id', at: 'r.decided_at', person: 'r.decided_by', unit: 'r.unit_id' },
    ...{ subject: 'NULL', detail: 'r.code' },
  },
  'certificate-revoked': {
    from: 'certificates r',
    ...{ id: 'r.id', at: 'r.revoked_at', person: 'r.revoked_by', unit: 'r.school_id' },
    ...{ subject: 'r.revocation_reason', detail: 'NULL' },
  },
  // That and for which year, never who: the names are the families' own.
  'commendations-confirmed': {
    from: 'commendation_rounds r',
    ...{ id: 'r.id', at: 'r.confirmed_at', person: 'r.confirmed_by', unit: 'r.school_id' },
    ...{ subject: 'NULL', detail: 'r.school_year' },
  },
};
