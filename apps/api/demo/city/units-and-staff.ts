import { GrantedRoles, People } from '@libs/identity';
import { levelsOf, stageOfLevel, Units, type Role, type UnitEntity } from '@libs/organization';
import type { Chance } from '../chance';
import type { AccountBook } from './account-book';
import { cityPlan, districtPlans, shownSchools, type SchoolPlan } from './city-plan';
import { adultName } from './names';
import { habits } from './standing-figures';

export interface DemoSchool {
  plan: SchoolPlan;
  unit: UnitEntity;
  grades: UnitEntity[];
  classes: UnitEntity[];
  officerId: string;
}

export interface DemoCity {
  unit: UnitEntity;
  officerId: string;
  schools: DemoSchool[];
}

const gradeNames: Record<string, string> = {
  '-3': '小班',
  '-2': '中班',
  '-1': '大班',
  ...Object.fromEntries(
    ['一', '二', '三', '四', '五', '六', '七', '八', '九'].map((digit, index) => [index + 1, `${digit}年级`]),
  ),
  10: '高一',
  11: '高二',
  12: '高三',
};

/** The class that is looked at from inside: its children are old enough for the two years that their parents have learned. */
export const classSeen = (classes: readonly UnitEntity[]): UnitEntity | undefined =>
  classes[3] ?? classes.at(-1);

/** Makes the tree of units and the people who work in it. */
export class UnitsAndStaff {
  private phones = 0;

  constructor(
    private readonly units: Units,
    private readonly people: People,
    private readonly granted: GrantedRoles,
    private readonly book: AccountBook,
    private readonly chance: Chance,
  ) {}

  async build(): Promise<DemoCity> {
    const unit = await this.units.add(null, { kind: 'city', ...cityPlan });
    const officerId = await this.person([['city_officer', unit]], true);
    for (const role of ['auditor', 'administrator', 'reviewer'] as const)
      await this.person([[role, unit]], true);
    const schools: DemoSchool[] = [];
    for (const plan of districtPlans) {
      const district = await this.units.add(unit, { kind: 'district', code: plan.code, name: plan.name });
      const officer = await this.person([['district_officer', district]], true);
      for (const school of plan.schools) schools.push(await this.school(district, school, officer));
    }
    // The city's pool of reviewers: the one above, another that is printed, and two more.
    for (const shown of [true, false, false]) await this.person([['reviewer', unit]], shown);
    return { unit, officerId, schools };
  }

  private async school(district: UnitEntity, plan: SchoolPlan, officerId: string): Promise<DemoSchool> {
    const { code, name, kind } = plan;
    const unit = await this.units.add(district, { kind: 'school', code, name, schoolKind: kind });
    const grades = await this.units.addMany(
      levelsOf(kind).map((level) => ({
        parent: unit,
        unit: {
          kind: 'grade',
          name: gradeNames[level] ?? '',
          gradeLevel: level,
          stage: stageOfLevel(level),
          position: level,
        },
      })),
    );
    const classes = await this.units.addMany(
      grades.map((grade) => ({ parent: grade, unit: { kind: 'class', name: '1班', stage: grade.stage } })),
    );
    const shown = code in shownSchools;
    await this.person([['coordinator', unit]], shown);
    const seen = classSeen(classes);
    const grade = seen && grades[classes.indexOf(seen)];
    if (seen) await this.person([['class_teacher', seen]], shown, `${name} ${grade?.name ?? ''}${seen.name}`);
    await this.instructors(unit, plan, shown);
    return { plan, unit, grades, classes, officerId };
  }

  private async instructors(school: UnitEntity, plan: SchoolPlan, shown: boolean): Promise<void> {
    for (let index = 0; index < habits[plan.standing].instructors; index += 1) {
      await this.person([['instructor', school]], shown && index === 0);
    }
  }

  /** `where`: said of the account instead of the unit's own name. */
  private async person(roles: [Role, UnitEntity][], shown: boolean, where?: string): Promise<string> {
    this.phones += 1;
    const phone = `+861990000${String(this.phones).padStart(4, '0')}`;
    const name = adultName(this.chance);
    const password = shown ? this.book.newPassword() : null;
    const { id } = await this.people.add({ name, phone, password });
    for (const [role, unit] of roles) {
      await this.granted.grant({ personId: id, role, unitId: unit.id });
      if (!password) continue;
      this.book.note({ role, name, phone: phone.slice(3), password, unitName: where ?? unit.name });
    }
    return id;
  }
}
