import fc from 'fast-check';
import { offeredTo, planGates, type PlanAsWritten, type PlanNeeds } from './gates.rule';
import type { PlannedSession } from './supply.rule';

const needs: PlanNeeds = { publishedGate: 'G3', supplyGate: 'G6', sessionsPerGrade: 4, hoursPerGrade: 8 };
const onSite = (gradeLevels: number[], classHours = 2): PlannedSession => ({
  kind: 'activity',
  gradeLevels,
  classHours,
});
const plan = (change: Partial<PlanAsWritten> = {}): PlanAsWritten => ({
  levels: [1, 2],
  sessions: Array.from({ length: 4 }, () => onSite([1, 2])),
  online: new Map(),
  deadline: '2026-09-21',
  publishedOn: '2026-09-10',
  today: '2026-11-18',
  until: '2027-08-31',
  ...change,
});
const statesOf = (change: Partial<PlanAsWritten>) => planGates(plan(change), needs).map((gate) => gate.state);

describe('the gates of a plan', () => {
  it('are met by a plan in time with enough for every grade', () => {
    expect(planGates(plan(), needs)).toEqual([
      { gate: 'G3', state: 'met', findings: [] },
      { gate: 'G6', state: 'met', findings: [] },
    ]);
  });

  it('say until when to publish, and later that it is too late', () => {
    const [open] = planGates(plan({ publishedOn: null, today: '2026-09-20' }), needs);
    expect(open).toMatchObject({ state: 'open', findings: [{ code: 'publish-by', day: '2026-09-21' }] });
    const [missed] = planGates(plan({ publishedOn: null, today: '2026-09-21' }), needs);
    expect(missed).toMatchObject({ state: 'missed', findings: [{ code: 'published-late' }] });
    expect(statesOf({ publishedOn: '2026-09-22' })).toEqual(['missed', 'met']);
  });

  it('name the grades without a session', () => {
    const [timely, supply] = planGates(plan({ sessions: [onSite([1], 8)] }), needs);
    expect(timely).toMatchObject({ state: 'open', findings: [{ code: 'grade-empty', gradeLevel: 2 }] });
    expect(supply?.findings).toEqual([
      expect.objectContaining({ code: 'sessions-short', gradeLevel: 1, have: 1, need: 4 }),
      expect.objectContaining({ code: 'sessions-short', gradeLevel: 2, have: 0, need: 4 }),
      expect.objectContaining({ code: 'hours-short', gradeLevel: 2, have: 0, need: 8 }),
    ]);
  });

  it('count what the catalogue offers once, however much of it is planned', () => {
    const online = new Map([[1, { sessions: 3, hours: 6.5 }]]);
    const sessions: PlannedSession[] = [
      onSite([1], 1.5),
      { kind: 'online', gradeLevels: [1], classHours: 0.25 },
    ];
    expect(offeredTo(1, plan({ online, sessions }))).toEqual({ sessions: 4, hours: 8 });
    expect(offeredTo(1, plan({ online: null, sessions }))).toEqual({ sessions: 2, hours: 1.75 });
  });

  it('are missed when the year is over', () => {
    expect(statesOf({ sessions: [onSite([1, 2])], today: '2027-09-01' })).toEqual(['met', 'missed']);
  });

  it('ask nothing that the standard does not ask', () => {
    const none = { publishedGate: null, supplyGate: null, sessionsPerGrade: null, hoursPerGrade: null };
    expect(planGates(plan({ sessions: [] }), none)).toEqual([]);
    const [gate] = planGates(plan({ sessions: [] }), { ...none, supplyGate: 'G6' });
    expect(gate).toEqual({ gate: 'G6', state: 'met', findings: [] });
  });

  it('are never further away for one more session', () => {
    const session = fc.record({
      kind: fc.constantFrom('online' as const, 'activity' as const),
      gradeLevels: fc.subarray([1, 2], { minLength: 1 }),
      classHours: fc.double({ min: 0, max: 8, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), session, (sessions, more) => {
        const before = planGates(plan({ sessions }), needs).flatMap((gate) => gate.findings).length;
        const after = planGates(plan({ sessions: [...sessions, more] }), needs).flatMap(
          (gate) => gate.findings,
        ).length;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});
