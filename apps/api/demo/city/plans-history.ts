import { levelsOf, mondayOfWeek, plusDays, type SchoolKind } from '@libs/organization';
import { Database, newId, schoolYearOf, startOfDay } from '@libs/platform';
import { Chance } from '../chance';
import { adultName } from './names';
import { onSite, yearOf } from './plan-texts';
import { dayWith } from './plausible-time';
import type { DemoCity, DemoSchool } from './units-and-staff';

interface YearTerms {
  code: string;
  /** Days on which the first and the second term start. */
  starts: [string, string];
}

interface Owner {
  kind: 'school' | 'model';
  unitId: string;
  path: string;
  schoolKind: SchoolKind;
  writtenBy: string;
}

interface Rows {
  plans: unknown[][];
  versions: unknown[][];
  sessions: unknown[][];
}

const hourMs = 3_600_000;
/** Schools do not publish at the same minute. */
const minutesApart = 7 * 60_000;
const evening = ['19:00', '20:30'] as const;
const hoursOf: Readonly<Record<string, readonly [string, string]>> = {
  open_day: ['14:30', '16:00'],
  parent_child: ['09:30', '11:00'],
  base_visit: ['09:30', '11:00'],
};
const termWeeks = [3, 6, 9, 12, 15];
const modelKinds: SchoolKind[] = ['kindergarten', 'primary', 'junior'];

/** The teaching plans of last year and this, and the city's models: schools without a standing are still writing. */
export class PlansHistory {
  private readonly chance = new Chance(20_260_905);

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const years = await this.years(now);
    const coordinators = await this.coordinators();
    const rows: Rows = { plans: [], versions: [], sessions: [] };
    for (const [index, year] of years.entries()) {
      const running = index === years.length - 1;
      for (const school of city.schools) {
        if (school.plan.standing === 'unrated' && !running) continue;
        this.ofSchool(rows, school, year, coordinators.get(school.unit.id) ?? school.officerId);
      }
      if (running) this.models(rows, city, year);
    }
    await this.write(rows);
  }

  private ofSchool(rows: Rows, school: DemoSchool, year: YearTerms, writtenBy: string): void {
    const { unit, plan, grades } = school;
    const owner = {
      kind: 'school',
      unitId: unit.id,
      path: unit.path,
      schoolKind: plan.kind,
      writtenBy,
    } as const;
    const levels = grades.map((grade) => grade.gradeLevel ?? 0);
    const published = plan.standing !== 'unrated';
    this.plan(rows, owner, year, { levels, hours: yearOf[plan.standing], published, withDays: true });
  }

  private models(rows: Rows, city: DemoCity, year: YearTerms): void {
    for (const schoolKind of modelKinds) {
      const owner = {
        kind: 'model',
        unitId: city.unit.id,
        path: city.unit.path,
        schoolKind,
        writtenBy: city.officerId,
      } as const;
      const levels = [...levelsOf(schoolKind)];
      this.plan(rows, owner, year, { levels, hours: yearOf.model, published: true, withDays: false });
    }
  }

  private plan(
    rows: Rows,
    owner: Owner,
    year: YearTerms,
    content: { levels: number[]; hours: readonly number[]; published: boolean; withDays: boolean },
  ): void {
    const [planId, versionId] = [newId(), newId()];
    const morning = startOfDay(plusDays(year.starts[0], this.chance.between(2, 12)));
    const at = new Date(morning.getTime() + 10.5 * hourMs + rows.plans.length * minutesApart);
    const { published } = content;
    rows.plans.push([
      ...[planId, owner.kind, owner.unitId, owner.path, year.code, owner.schoolKind, 2],
      ...[
        published ? versionId : null,
        published ? null : versionId,
        owner.writtenBy,
        owner.writtenBy,
        at,
        1,
      ],
    ]);
    rows.versions.push([versionId, planId, 1, published ? at : null, published ? owner.writtenBy : null, 1]);
    for (const [index, hours] of content.hours.entries()) {
      const half = Math.ceil(content.hours.length / 2);
      const term = index < half ? 1 : 2;
      const week = termWeeks[(index % half) % termWeeks.length] ?? 3;
      const [title, kind, place] = onSite[index] ?? onSite[0] ?? ['', '', ''];
      const monday = mondayOfWeek({ startsOn: year.starts[term - 1] ?? '' }, week);
      const day = dayWith(kind, monday, this.chance);
      const [begins, ends] = hoursOf[kind] ?? evening;
      rows.sessions.push([
        ...[versionId, newId(), 'activity', kind, title, content.levels.join(','), term, week],
        ...(content.withDays ? [day, begins, ends] : [null, null, null]),
        ...[content.withDays ? place : '', index % 3 === 0 ? 1 : 0],
        ...[content.withDays ? adultName(this.chance) : '', hours, owner.writtenBy, at],
      ]);
    }
  }

  private async years(now: Date): Promise<YearTerms[]> {
    const running = Number(schoolYearOf(now).code.slice(0, 4));
    const codes = [running - 1, running].map((start) => `${start}-${start + 1}`);
    const terms = await this.database.query<{ code: string; first: string; second: string }>(
      `SELECT one.school_year AS code, DATE_FORMAT(one.starts_on, '%Y-%m-%d') AS first,
              DATE_FORMAT(two.starts_on, '%Y-%m-%d') AS second
         FROM school_terms one JOIN school_terms two ON two.school_year = one.school_year AND two.number = 2
        WHERE one.number = 1 AND one.school_year IN (?) ORDER BY one.school_year`,
      [codes],
    );
    return terms.map(({ code, first, second }) => ({ code, starts: [first, second] }));
  }

  private async coordinators(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ unitId: string; personId: string }>(
      `SELECT unit_id AS unitId, person_id AS personId FROM role_grants WHERE role = 'coordinator'`,
    );
    return new Map(rows.map(({ unitId, personId }) => [unitId, personId]));
  }

  private async write({ plans, versions, sessions }: Rows): Promise<void> {
    await this.database.execute(
      `INSERT INTO teaching_plans (id, kind, unit_id, unit_path, school_year, school_kind, revision,
         current_version_id, draft_version_id, created_by, changed_by, changed_at, active) VALUES ?`,
      [plans],
    );
    await this.database.execute(
      `INSERT INTO plan_versions (id, plan_id, number, published_at, published_by, covers_grades) VALUES ?`,
      [versions],
    );
    await this.database.execute(
      `INSERT INTO plan_sessions (version_id, id, kind, activity_kind, title, grade_levels, term, week, on_day,
         starts_at, ends_at, place, required, instructor, class_hours, changed_by, changed_at) VALUES ?`,
      [sessions],
    );
  }
}
