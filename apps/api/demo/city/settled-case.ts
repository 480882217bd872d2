import { plusDays } from '@libs/organization';
import { dayOf, newId, schoolYearOf, schoolYearStarting, type Database } from '@libs/platform';
import type { LoggedChange } from '@libs/rating';
import { insertRows } from './demo-rows';
import type { DemoSchool } from './units-and-staff';

type Step = Omit<LoggedChange, 'sequence'>;

const dayMs = 86_400_000;
const titleColumns = [
  ...['id', 'unit_id', 'tier', 'since_day', 'until_day', 'document_number', 'recorded_by'],
  ...['state', 'version', 'entered_at', 'held_until', 'origin_id'],
];

/**
 * A veto case that was verified two school years ago, took an excellent title one tier down for the days it had left, and
 * has run out since. Answers what the log says of it.
 */
export async function settledCase(
  database: Database,
  school: DemoSchool,
  officerId: string,
  now: Date,
): Promise<Step[]> {
  const began = schoolYearStarting(Number(schoolYearOf(now).code.slice(0, 4)) - 2).from;
  const [opened, replied, decided] = [60.4, 64.62, 95.61].map(
    (days) => new Date(began.getTime() + days * dayMs),
  ) as [Date, Date, Date];
  const unitId = school.unit.id;
  const title = { id: newId(), loweredId: newId() };
  const last = schoolYearOf(now).from.getTime() - dayMs;
  const days = { since: dayOf(new Date(began.getTime() - 300 * dayMs)), until: dayOf(new Date(last)) };
  const vetoId = newId();
  await insertRows(database, 'titles', titleColumns, [
    [
      ...[title.id, unitId, 'excellent', days.since, days.until, '禾教家〔旧〕17号', officerId],
      ...['DOWNGRADED', 3, decided, plusDays(dayOf(decided), -1), null],
    ],
    [
      ...[title.loweredId, unitId, 'basic', dayOf(decided), days.until, '禾教家〔旧〕17号', officerId],
      ...['EXPIRED', 2, new Date(last + dayMs), null, title.id],
    ],
  ]);
  await insertRows(
    database,
    'rating_vetoes',
    [
      ...['id', 'unit_id', 'code', 'state', 'version', 'source', 'matter', 'investigator', 'opened_by'],
      ...['created_at', 'reply', 'replied_at', 'decision', 'decided_by', 'decided_at', 'until_day'],
    ],
    [
      [
        ...[
          vetoId,
          unitId,
          'V2',
          'CONCLUDED',
          4,
          '家长来信',
          '家长课堂上推销收费课程。',
          '督导科',
          officerId,
        ],
        ...[opened, '情况属实，费用已全部退还，今后不再让外来机构进课堂。', replied],
        ...['属实。费用已退还，称号降一级。', officerId, decided, plusDays(dayOf(decided), 365)],
      ],
    ],
  );
  return [
    ...stepsOf({ titleId: title.id, vetoId, unitId, officerId }, { began, opened, decided }),
    ...loweredSteps({ titleId: title.loweredId, unitId }, decided, new Date(last + dayMs)),
  ];
}

function stepsOf(
  { titleId, vetoId, unitId, officerId }: Record<'titleId' | 'vetoId' | 'unitId' | 'officerId', string>,
  { began, opened, decided }: Record<'began' | 'opened' | 'decided', Date>,
): Step[] {
  const ofTitle = { subject: 'title' as const, subjectId: titleId, unitId };
  const ofVeto = { subject: 'veto' as const, subjectId: vetoId, unitId };
  const said = { by: officerId, reason: '', facts: { code: 'V2', office: 'case' } };
  return [
    { ...ofTitle, ...said, from: null, to: 'ACTIVE', action: 'import', at: began },
    { ...ofVeto, ...said, from: null, to: 'OPEN', action: 'open', at: opened },
    { ...ofVeto, ...said, from: 'OPEN', to: 'VERIFIED', action: 'verify', at: decided },
    { ...ofTitle, ...said, from: 'ACTIVE', to: 'SUSPENDED', action: 'suspend', at: decided },
    { ...ofTitle, ...said, from: 'SUSPENDED', to: 'DOWNGRADED', action: 'sanction', at: decided },
    { ...ofVeto, ...said, from: 'VERIFIED', to: 'CONCLUDED', action: 'conclude', at: decided },
  ];
}

/** The lower title, from its beginning to its last day. */
function loweredSteps({ titleId, unitId }: { titleId: string; unitId: string }, at: Date, end: Date): Step[] {
  const title = { subject: 'title' as const, subjectId: titleId, unitId, by: null, reason: '' };
  const facts = { tier: 'basic', office: 'platform' };
  return [
    { ...title, from: null, to: 'ACTIVE', action: 'lower', facts, at },
    { ...title, from: 'ACTIVE', to: 'EXPIRED', action: 'expire', facts, at: end },
  ];
}
