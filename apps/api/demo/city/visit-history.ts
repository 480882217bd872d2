import { Database, dayOf, newId, schoolYearOf, schoolYearStarting } from '@libs/platform';
import { Chance } from '../chance';
import type { Standing } from './city-plan';
import { insertRows } from './demo-rows';
import type { DemoCity, DemoSchool } from './units-and-staff';
import { watchedSchool } from './watched-school';

/** Shares of pupils who were visited: those new at the school, and the others. */
const habits: Record<Standing, { fresh: number; others: number }> = {
  star: { fresh: 1, others: 0.94 },
  model: { fresh: 0.98, others: 0.87 },
  excellent: { fresh: 0.95, others: 0.78 },
  basic: { fresh: 0.8, others: 0.5 },
  unrated: { fresh: 0.6, others: 0.25 },
};

const slack = { fresh: 0.72, others: 0.42 };

const agreements = ['约定每天亲子共读二十分钟。', '约定睡前不看手机。', '约定每周一次家庭会议。', ''];
const aDay = 86_400_000;

/** Home visits of the last school years and this one so far; new pupils first, as schools do it. */
export class VisitHistory {
  private readonly chance = new Chance(20_260_908);

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const teachers = await this.teachers();
    const pupils = await this.pupils();
    const rows = city.schools.flatMap((school) => {
      const by = teachers.get(school.unit.id) ?? school.officerId;
      return school.classes.flatMap((unit) =>
        this.ofClass(school, pupils.get(unit.id) ?? [], { unit, by, now }),
      );
    });
    const columns = ['id', 'pupil_id', 'kind', 'planned_on', 'done_on', 'visited_by', 'note'];
    await insertRows(this.database, 'visits', columns, rows);
  }

  private ofClass(
    { plan, grades }: DemoSchool,
    pupils: string[],
    { unit, by, now }: { unit: { parentId: string | null }; by: string; now: Date },
  ): unknown[][] {
    const isEntry = unit.parentId === grades[0]?.id;
    const habit = plan.code === watchedSchool ? slack : habits[plan.standing];
    const count = Math.round(pupils.length * (isEntry ? habit.fresh : habit.others));
    const visited = this.chance.shuffled(pupils).slice(0, count);
    const { from, code } = schoolYearOf(now);
    const sinceStart = Math.max(1, Math.floor((now.getTime() - from.getTime()) / aDay));
    const before = schoolYearStarting(Number(code.slice(0, 4)) - 1).from;
    return visited.flatMap((pupilId, at) => {
      // New pupils in a year's first weeks; of the others every other one the year before.
      const early = isEntry || at % 2 === 0;
      return [[before, 60] as const, [from, sinceStart - 1] as const].map(([start, span]) => {
        const days = early ? this.chance.between(0, Math.max(0, span)) : -this.chance.between(60, 330);
        const day = dayOf(new Date(start.getTime() + days * aDay));
        const kind = this.chance.happens(0.8) ? 'home' : 'school';
        return [newId(), pupilId, kind, day, day, by, this.chance.pick(agreements)];
      });
    });
  }

  private async teachers(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ schoolId: string; id: string }>(
      `SELECT grade.parent_id AS schoolId, MIN(rg.person_id) AS id
         FROM role_grants rg JOIN units class ON class.id = rg.unit_id JOIN units grade ON grade.id = class.parent_id
        WHERE rg.role = 'class_teacher' AND rg.revoked_at IS NULL GROUP BY grade.parent_id`,
    );
    return new Map(rows.map(({ schoolId, id }) => [schoolId, id]));
  }

  private async pupils(): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ id: string; classId: string }>(
      'SELECT id, class_id AS classId FROM pupils WHERE left_at IS NULL ORDER BY class_id, name, id',
    );
    const classes = new Map<string, string[]>();
    for (const { id, classId } of rows) {
      const own = classes.get(classId);
      if (own) own.push(id);
      else classes.set(classId, [id]);
    }
    return classes;
  }
}
