import { plannedSupply, supplyTogether, type PlannedSession, type Supply } from './supply.rule';

export const gateStates = ['met', 'open', 'missed'] as const;
export const gateFindings = [
  'publish-by',
  'published-late',
  'grade-empty',
  'sessions-short',
  'hours-short',
] as const;

/** One thing a gate still misses. */
export interface GateFinding {
  code: (typeof gateFindings)[number];
  gradeLevel: number | null;
  have: number | null;
  need: number | null;
  /** The first day that is too late. */
  day: string | null;
}

export interface PlanGate {
  /** As the standard calls it. */
  gate: string;
  state: (typeof gateStates)[number];
  findings: GateFinding[];
}

/** What the rating standard in force asks of a plan; a gate it does not have is null and asks nothing. */
export interface PlanNeeds {
  publishedGate: string | null;
  supplyGate: string | null;
  sessionsPerGrade: number | null;
  hoursPerGrade: number | null;
}

export interface PlanAsWritten {
  levels: readonly number[];
  sessions: readonly PlannedSession[];
  /** What each grade is offered online anyway; null for a model, of which all sessions count themselves. */
  online: ReadonlyMap<number, Supply> | null;
  /** First day too late for publishing; null for a model and where terms are not set. */
  deadline: string | null;
  /** Day of the first publication that covered every grade. */
  publishedOn: string | null;
  today: string;
  /** Last day of the school year. */
  until: string;
}

const finding = (code: GateFinding['code'], more: Partial<GateFinding> = {}): GateFinding => ({
  code,
  gradeLevel: null,
  have: null,
  need: null,
  day: null,
  ...more,
});

/** What a plan misses of the gates while it is being written (domain: rating standard, G3 and G6). */
export function planGates(plan: PlanAsWritten, needs: PlanNeeds): PlanGate[] {
  return [
    ...(needs.publishedGate === null ? [] : [timelyGate(needs.publishedGate, plan)]),
    ...(needs.supplyGate === null ? [] : [supplyGate(needs.supplyGate, plan, needs)]),
  ];
}

function timelyGate(gate: string, plan: PlanAsWritten): PlanGate {
  const empty = plan.levels
    .filter((level) => !plan.sessions.some((session) => session.gradeLevels.includes(level)))
    .map((gradeLevel) => finding('grade-empty', { gradeLevel }));
  const { deadline, publishedOn, today } = plan;
  if (deadline === null || (publishedOn !== null && publishedOn < deadline)) {
    return { gate, state: empty.length === 0 ? 'met' : 'open', findings: empty };
  }
  const late = today >= deadline;
  return {
    gate,
    state: late ? 'missed' : 'open',
    findings: [...empty, finding(late ? 'published-late' : 'publish-by', { day: deadline })],
  };
}

/** What a grade is offered in the year, the plan's own part with it. */
export function offeredTo(level: number, { sessions, online }: PlanAsWritten): Supply {
  if (online === null) return plannedSupply(level, sessions, ['online', 'activity']);
  return supplyTogether(online.get(level) ?? { sessions: 0, hours: 0 }, plannedSupply(level, sessions));
}

function supplyGate(gate: string, plan: PlanAsWritten, needs: PlanNeeds): PlanGate {
  const findings = plan.levels.flatMap((gradeLevel): GateFinding[] => {
    const offered = offeredTo(gradeLevel, plan);
    const short = (code: GateFinding['code'], have: number, need: number | null) =>
      need !== null && have < need ? [finding(code, { gradeLevel, have, need })] : [];
    return [
      ...short('sessions-short', offered.sessions, needs.sessionsPerGrade),
      ...short('hours-short', offered.hours, needs.hoursPerGrade),
    ];
  });
  if (findings.length === 0) return { gate, state: 'met', findings };
  return { gate, state: plan.today > plan.until ? 'missed' : 'open', findings };
}
