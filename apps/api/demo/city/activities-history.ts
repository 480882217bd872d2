import { plusDays } from '@libs/organization';
import { Database, dayOf, newId, schoolYearOf, startOfDay } from '@libs/platform';
import { Chance } from '../chance';
import { activityTexts, activityWords, feedbackWords } from './activity-texts';
import type { Standing } from './city-plan';
import { inBatches, type DemoFamily } from './families';
import { PlannedSessions, type PlannedSession } from './planned-sessions';
import { dayWith, hourOf } from './plausible-time';
import { habits, habitsUntilLastYear } from './standing-figures';
import type { DemoCity, DemoSchool } from './units-and-staff';
import { watchedSchool } from './watched-school';

interface Habit {
  /** Activities of the first and the second term. */
  terms: [number, number];
  /** Of those, together with the children. */
  parentChild: [number, number];
  /** A year, for special needs. */
  specialNeeds: number;
  /** Whether every activity is summed up. */
  tidy: boolean;
}

const habitsOf: Record<Standing, Habit> = {
  star: { terms: [5, 4], parentChild: [3, 2], specialNeeds: 5, tidy: true },
  model: { terms: [4, 4], parentChild: [2, 2], specialNeeds: 4, tidy: true },
  excellent: { terms: [3, 3], parentChild: [2, 2], specialNeeds: 3, tidy: true },
  basic: { terms: [2, 2], parentChild: [1, 1], specialNeeds: 1, tidy: true },
  unrated: { terms: [1, 1], parentChild: [1, 0], specialNeeds: 0, tidy: false },
};

/** Days of October to January and of March to June on which the activities of a term lie. */
const termDays: [string, string][] = [
  ['10-10', '01-12'],
  ['03-10', '06-20'],
];
const others = ['lecture', 'salon', 'base_visit', 'open_day', 'lecture'] as const;
const dayMs = 86_400_000;

interface Planned {
  id: string;
  school: DemoSchool;
  kind: string;
  specialNeeds: boolean;
  startsAt: Date;
  state: 'PUBLISHED' | 'HELD' | 'CLOSED';
  /** The session of the teaching plan it carries out. */
  session?: PlannedSession;
}

/** Last year's activities and this year's so far, with who was there; two or three lie ahead. */
export class ActivitiesHistory {
  private readonly chance = new Chance(20_260_912);
  private readonly signUps: unknown[][] = [];
  private readonly attendances: unknown[][] = [];
  private readonly feedback: unknown[][] = [];
  private sessions = new PlannedSessions([]);

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, families: DemoFamily[], now: Date): Promise<void> {
    const startYear = Number(schoolYearOf(now).code.slice(0, 4));
    this.sessions = await PlannedSessions.read(this.database);
    const planned = city.schools.flatMap((school) => [
      ...this.ofYear(school, startYear - 1, now),
      ...this.ofYear(school, startYear, now),
      ...this.ahead(school, now),
    ]);
    const bySchool = new Map<DemoSchool, DemoFamily[]>();
    for (const family of families) {
      bySchool.set(family.school, [...(bySchool.get(family.school) ?? []), family]);
    }
    const coordinators = await this.coordinators();
    const rows = planned.map((one) => this.row(one, coordinators.get(one.school.unit.id)));
    for (const one of planned) this.people(one, bySchool.get(one.school) ?? [], now);
    await this.write(rows, planned);
  }

  private ofYear(school: DemoSchool, startYear: number, now: Date): Planned[] {
    const habit = habitsOf[school.plan.standing];
    let special = school.plan.code === watchedSchool ? 1 : habit.specialNeeds;
    return termDays.flatMap(([first, last], term) => {
      const from = this.dayIn(startYear, first);
      const to = this.dayIn(startYear, last);
      const count = habit.terms[term] ?? 0;
      return Array.from({ length: count }, (_, at): Planned => {
        const kind = at < (habit.parentChild[term] ?? 0) ? 'parent_child' : this.chance.pick(others);
        special -= 1;
        const state = habit.tidy || at % 2 === 0 ? 'CLOSED' : 'HELD';
        const session = this.sessions.take(school.unit.id, startYear, term + 1, kind);
        const step = (to.getTime() - from.getTime()) / count;
        const near = dayOf(new Date(from.getTime() + at * step + this.chance.between(0, 9) * dayMs));
        const startsAt = session?.startsAt ?? this.moment(kind, near);
        return { id: newId(), school, kind, specialNeeds: special >= 0, startsAt, state, session };
      }).filter((one) => one.startsAt.getTime() < now.getTime() - dayMs);
    });
  }

  /** An evening soon, and a Saturday with the children. */
  private ahead(school: DemoSchool, now: Date): Planned[] {
    const soon = (days: number): string => plusDays(dayOf(now), days);
    const coming = { school, specialNeeds: false, state: 'PUBLISHED' } as const;
    const together = this.moment('parent_child', soon(6));
    return [
      { ...coming, id: newId(), kind: 'lecture', startsAt: this.moment('lecture', soon(1)) },
      { ...coming, id: newId(), kind: 'parent_child', startsAt: together },
    ];
  }

  /** On a fitting day from that one on, at an hour at which families can come. */
  private moment(kind: string, day: string): Date {
    return new Date(
      startOfDay(dayWith(kind, day, this.chance)).getTime() + hourOf(kind, this.chance) * 3_600_000,
    );
  }

  private dayIn(startYear: number, monthDay: string): Date {
    const year = monthDay >= '09' ? startYear : startYear + 1;
    return startOfDay(`${year}-${monthDay}`);
  }

  private row(one: Planned, coordinatorId: string | undefined): unknown[] {
    const { id, school, kind, startsAt, state } = one;
    const { session } = one;
    const [title, place] = session
      ? [session.title, session.place]
      : this.chance.pick(activityTexts[kind] ?? []);
    const hours = session?.classHours ?? (kind === 'lecture' ? 2 : 1);
    const before = (days: number) => new Date(startsAt.getTime() - days * dayMs);
    const capacity = state === 'PUBLISHED' && kind === 'parent_child' ? 12 : 200;
    const closed = state === 'CLOSED' ? new Date(startsAt.getTime() + 3 * dayMs) : null;
    const author = coordinatorId ?? school.officerId;
    return [
      ...[id, school.unit.id, school.unit.path, session?.id ?? null, kind, state, 3, title],
      ...[activityWords.description, activityWords.plan, place],
      ...[startsAt, new Date(startsAt.getTime() + 5_400_000), before(14), before(1)],
      ...[capacity, 'family', hours, session?.required ?? kind === 'lecture', one.specialNeeds],
      ...[JSON.stringify(kind === 'parent_child' ? ['T11'] : ['T07'])],
      ...[closed && activityWords.summary, author, before(16), before(14), closed],
    ];
  }

  /** Who signed up, who came and what some of them said. */
  private people(one: Planned, families: DemoFamily[], now: Date): void {
    const { id, startsAt, state, school } = one;
    const { active } =
      startsAt < schoolYearOf(now).from ? habitsUntilLastYear(school.plan) : habits[school.plan.standing];
    const share = active * (state === 'PUBLISHED' ? 0.4 : 0.75);
    let turn = 0;
    for (const { pupilId, guardianId } of families) {
      if (!this.chance.happens(share)) continue;
      turn += 1;
      const isWaiting = state === 'PUBLISHED' && one.kind === 'parent_child' && turn > 12;
      const at = new Date(Math.min(now.getTime(), startsAt.getTime()) - this.chance.between(1, 6) * dayMs);
      this.signUps.push([newId(), id, pupilId, guardianId, 1, isWaiting ? 'WAITING' : 'SIGNED_UP', turn, at]);
      if (state === 'PUBLISHED' || !this.chance.happens(0.9)) continue;
      const way = this.chance.happens(0.9) ? 'code' : 'hand';
      this.attendances.push([id, pupilId, guardianId, way, 1, startsAt, newId()]);
      if (!this.chance.happens(0.4)) continue;
      const text = this.chance.happens(0.3) ? this.chance.pick(feedbackWords) : '';
      const score = this.chance.pick([5, 5, 5, 4, 4, 3]);
      this.feedback.push([newId(), id, guardianId, score, text, new Date(startsAt.getTime() + dayMs)]);
    }
  }

  private async coordinators(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ unitId: string; personId: string }>(
      `SELECT unit_id AS unitId, person_id AS personId FROM role_grants
        WHERE role = 'coordinator' AND revoked_at IS NULL`,
    );
    return new Map(rows.map(({ unitId, personId }) => [unitId, personId]));
  }

  private async write(activities: unknown[][], planned: Planned[]): Promise<void> {
    const audiences = planned.map(({ id, school }) => [id, school.unit.id]);
    const tables: [into: string, rows: unknown[][]][] = [
      [
        `activities (id, school_id, school_path, plan_session_id, kind, state, version, title, description, plan_text, place, starts_at,
           ends_at, sign_up_opens_at, sign_up_closes_at, capacity, seating, class_hours, required, special_needs, topics,
           summary, created_by, created_at, published_at, closed_at)`,
        activities,
      ],
      ['activity_audiences (activity_id, unit_id)', audiences],
      [
        'activity_sign_ups (id, activity_id, pupil_id, person_id, persons, state, turn, signed_up_at)',
        this.signUps,
      ],
      [
        'activity_attendances (activity_id, pupil_id, person_id, way, persons, attended_at, entry_id)',
        this.attendances,
      ],
      // A guardian of two children speaks once.
      ['activity_feedback (id, activity_id, person_id, score, text, given_at)', this.feedback],
    ];
    for (const [into, rows] of tables) {
      await inBatches(rows, 1000, (batch) =>
        this.database.execute(`INSERT IGNORE INTO ${into} VALUES ?`, [batch]),
      );
    }
  }
}
