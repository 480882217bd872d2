import { plusDays, type Tier } from '@libs/organization';
import {
  dayOf,
  newId,
  schoolYearOf,
  schoolYearStarting,
  startOfDay,
  type Clock,
  type Database,
  type Transactions,
} from '@libs/platform';
import type { Computations, CycleClosings, Cycles, LoggedChange, PaperRecords, StateLog } from '@libs/rating';
import { Chance } from '../chance';
import { estimates, lastCycle, reasons, runningCycle, wayTo, type Story } from './assessment-stories';
import { insertRows } from './demo-rows';
import { recordFiguresOf, type PapersOf } from './paper-history';
import type { DemoCity } from './units-and-staff';
import { settleWatched } from './watched-school';

const dayMs = 86_400_000;
/** How long after midnight the worker closes what is due. */
const closingMs = 5 * 60_000;
const withSchool = ['SELF_ASSESSING', 'RETURNED'];

/** What the history is laid down with. */
export interface AssessmentTools {
  database: Database;
  transactions: Transactions;
  clock: Clock;
  log: StateLog;
  cycles: Cycles;
  closings: CycleClosings;
  computations: Computations;
  records: PaperRecords;
}

interface Laid {
  id: string;
  unitId: string;
  state: string;
  tier: Tier;
}

/** A cycle that has ended, and the running one with something at every desk. */
export class AssessmentHistory {
  private readonly steps: Omit<LoggedChange, 'sequence'>[] = [];
  private readonly chance = new Chance(20_261_101);

  constructor(private readonly tools: AssessmentTools) {}

  /** Answers the id of the cycle that has ended. */
  async build(city: DemoCity, papers: PapersOf[], now: Date): Promise<string> {
    const startYear = Number(schoolYearOf(now).code.slice(0, 4));
    const last = await this.lastCycle(papers, startYear);
    const ended = new Date(schoolYearStarting(startYear).from.getTime() - 20 * dayMs + 10 * 3_600_000);
    const past = await this.assessments(city, lastCycle, last, ended, 12);
    const { id } = await this.tools.cycles.current();
    const began = plusDays(dayOf(now), -50);
    await this.dates(id, began, plusDays(began, 240));
    const running = await this.assessments(city, runningCycle, id, new Date(now.getTime() - dayMs), 5);
    await this.selfAssessments(running, now);
    await this.evidence([...past, ...running], now);
    this.steps.sort((a, b) => a.at.getTime() - b.at.getTime());
    await this.tools.transactions.run(() => this.tools.log.takeOver(this.steps));
    return last;
  }

  /** As any other cycle is frozen, once its reviews have been laid down: its assessments rest on these figures. */
  async freeze(city: DemoCity, cycleId: string): Promise<void> {
    const { clock, closings, cycles, database } = this.tools;
    await settleWatched(city, cycleId, this.tools);
    const { freezesOn, untilDay } = await cycles.get(cycleId);
    const night = new Date(startOfDay(plusDays(freezesOn ?? untilDay, 1)).getTime() + closingMs);
    await then(clock, night, () => closings.close(cycleId, null));
    await database.execute(
      `UPDATE assessments a JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
          SET a.snapshot_id = s.snapshot_id WHERE a.cycle_id = ?`,
      [cycleId],
    );
  }

  private async lastCycle(papers: PapersOf[], startYear: number): Promise<string> {
    const { cycles, records } = this.tools;
    const from = schoolYearStarting(startYear - 2).from;
    const until = new Date(schoolYearStarting(startYear).from.getTime() - 1);
    const code = `${startYear - 1}-${startYear}`;
    const { id } = await cycles.open({ code, fromDay: dayOf(from), untilDay: dayOf(until) });
    await recordFiguresOf(papers, id, records);
    await this.dates(id, `${startYear - 1}-11-01`, dayOf(until));
    return id;
  }

  private async dates(id: string, from: string, freeze: string): Promise<void> {
    const [until, district, city] = [70, 100, 180].map((days) => plusDays(from, days));
    await this.tools.database.execute(
      `UPDATE rating_cycles SET applications_from = ?, applications_until = ?, district_until = ?, city_until = ?,
              freezes_on = ?, version = 2 WHERE id = ?`,
      [from, until, district, city, freeze, id],
    );
  }

  /** Each has come its way in steps of about so many days, the last of them at `latest` or some days before. */
  private async assessments(
    city: DemoCity,
    stories: readonly Story[],
    cycleId: string,
    latest: Date,
    pace: number,
  ): Promise<Laid[]> {
    const laid: Laid[] = [];
    const rows = stories.flatMap(([code, tier, state], nth) => {
      const school = city.schools.find(({ plan }) => plan.code === code);
      if (!school?.unit.parentId) return [];
      const way = wayTo(state, tier);
      const id = newId();
      const stays = way.map(() => Math.round(pace * (0.4 + this.chance.next() * 1.2) * 10) / 10);
      const at = (step: number): Date => {
        const left = stays.slice(step, -1).reduce((sum, days) => sum + days, nth % 4);
        return new Date(latest.getTime() - left * dayMs + nth * 420_000);
      };
      const submitted = way.findIndex(([action]) => action === 'submit');
      this.tell(
        id,
        school.unit.id,
        tier,
        way.map((step, index) => [...step, at(index)]),
      );
      laid.push({ id, unitId: school.unit.id, state, tier });
      return [
        [
          ...[id, cycleId, school.unit.id, school.unit.parentId, tier, state, way.length, at(way.length - 1)],
          ...[submitted < 0 ? null : at(submitted), at(0)],
        ],
      ];
    });
    const columns = [
      'id',
      'cycle_id',
      'unit_id',
      'district_id',
      'target_tier',
      'state',
      'version',
      'entered_at',
    ];
    await insertRows(this.tools.database, 'assessments', [...columns, 'submitted_at', 'created_at'], rows);
    return laid;
  }

  private tell(id: string, unitId: string, tier: Tier, way: [string, string, Date][]): void {
    let from: string | null = null;
    for (const [action, to, at] of way) {
      const [reason, facts] = [reasons[action] ?? '', { tier }];
      this.steps.push({
        subject: 'assessment',
        subjectId: id,
        unitId,
        from,
        to,
        action,
        by: null,
        reason,
        facts,
        at,
      });
      from = to;
    }
  }

  /** What schools say of themselves; who is still at it has not come to the end. */
  private async selfAssessments(running: Laid[], now: Date): Promise<void> {
    const at = new Date(now.getTime() - 9 * dayMs);
    await insertRows(
      this.tools.database,
      'self_estimates',
      ['assessment_id', 'code', 'estimate', 'note', 'version', 'changed_at'],
      running
        .filter(({ state, tier }) => state !== 'DRAFT' && tier !== 'basic')
        .flatMap(({ id, state }) =>
          estimates
            .slice(0, withSchool.includes(state) ? 3 : estimates.length)
            .map(([code, points, note]) => [id, code, points, note, 1, at]),
        ),
    );
    const [open, answered] = [running.find(({ state }) => state === 'SELF_ASSESSING'), running[0]];
    const reason = '十月补录的三次家访没有计入，请核对。';
    await insertRows(
      this.tools.database,
      'figure_queries',
      ['id', 'assessment_id', 'code', 'state', 'reason', 'asked_at', 'outcome', 'answer', 'answered_at'],
      [
        ...(open ? [[newId(), open.id, 'C6', 'OPEN', reason, at, null, null, null]] : []),
        ...(answered
          ? [[newId(), answered.id, 'C6', 'ANSWERED', reason, at, 'corrected', '已核对，次日重新计算。', now]]
          : []),
      ],
    );
  }

  /** Links to what the schools have on the platform: nothing is uploaded twice. */
  private async evidence(laid: Laid[], now: Date): Promise<void> {
    const records = await this.tools.database.query<{
      unitId: string;
      kind: string;
      id: string;
      title: string;
    }>(
      `SELECT a.school_id AS unitId, 'activity' AS kind, a.id, a.title FROM activities a
         JOIN (SELECT MIN(id) AS id FROM activities WHERE state = 'CLOSED' GROUP BY school_id) one ON one.id = a.id
       UNION ALL
       SELECT c.unit_id, 'course', c.id, v.title FROM courses c JOIN course_versions v ON v.id = c.current_version_id
         JOIN (SELECT MIN(id) AS id FROM courses WHERE state = 'PUBLISHED' GROUP BY unit_id) one ON one.id = c.id
       UNION ALL
       SELECT p.unit_id, 'plan', p.id, p.school_year FROM teaching_plans p
         JOIN (SELECT MAX(id) AS id FROM teaching_plans WHERE current_version_id IS NOT NULL GROUP BY unit_id) one
           ON one.id = p.id`,
    );
    const codes: Record<string, string[]> = { activity: ['G1', 'E1'], course: ['B4', 'E2'], plan: ['A2'] };
    const at = new Date(now.getTime() - 8 * dayMs);
    await insertRows(
      this.tools.database,
      'assessment_evidence',
      ['id', 'assessment_id', 'code', 'title', 'record_kind', 'record_id', 'added_at'],
      laid
        .filter(({ state }) => state !== 'DRAFT')
        .flatMap(({ id, unitId }) =>
          records
            .filter((record) => record.unitId === unitId)
            .flatMap((record) =>
              (codes[record.kind] ?? []).map((code) => [
                ...[newId(), id, code, record.title, record.kind, record.id, at],
              ]),
            ),
        ),
    );
  }
}

/** Does it as the platform would have done it then. */
async function then(clock: Clock, moment: Date, work: () => Promise<void>): Promise<void> {
  const now = clock.now.bind(clock);
  clock.now = () => moment;
  try {
    await work();
  } finally {
    clock.now = now;
  }
}
