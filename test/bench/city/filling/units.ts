import { stageOfLevel } from '@libs/organization';
import { shapeOf, sizeOf } from '../size';
import { idOf } from './sql';

export interface PlannedUnit {
  id: string;
  kind: 'city' | 'district' | 'school' | 'grade' | 'class';
  parentId: string | null;
  path: string;
  code: string;
  name: string;
  schoolKind: string | null;
  gradeLevel: number | null;
  stage: string | null;
  position: number;
}

export interface PlannedClass {
  number: number;
  unit: PlannedUnit;
  schoolId: string;
  /** Number of its first pupil; pupils are numbered through the city. */
  firstPupil: number;
  pupils: number;
}

export interface PlannedCity {
  units: PlannedUnit[];
  city: PlannedUnit;
  districts: PlannedUnit[];
  schools: PlannedUnit[];
  classes: PlannedClass[];
  pupils: number;
}

const words = { kindergarten: '幼儿园', primary: '小学', junior: '初级中学', senior: '高级中学' } as Record<
  string,
  string
>;

/** The tree of a city of that size, the same each time. */
export function planCity(scale: number): PlannedCity {
  const units: PlannedUnit[] = [];
  const add = (
    parent: PlannedUnit | null,
    kind: PlannedUnit['kind'],
    name: string,
    more: Partial<PlannedUnit> = {},
  ): PlannedUnit => {
    const number = units.length + 1;
    const unit: PlannedUnit = {
      id: idOf('unit', number),
      kind,
      parentId: parent?.id ?? null,
      path: `${parent?.path ?? '/'}${number.toString(16).padStart(8, '0')}/`,
      code: `B${number}`,
      name,
      schoolKind: null,
      gradeLevel: null,
      stage: null,
      position: number,
      ...more,
    };
    units.push(unit);
    return unit;
  };
  const size = sizeOf(scale);
  const city = add(null, 'city', '禾川市');
  const districts = Array.from({ length: size.districts }, (_, at) => add(city, 'district', `第${at + 1}区`));
  const plan: PlannedCity = { units, city, districts, schools: [], classes: [], pupils: 0 };
  for (let at = 0; at < size.schools; at += 1) addSchool(plan, at, add);
  return plan;
}

function addSchool(
  plan: PlannedCity,
  at: number,
  add: (
    parent: PlannedUnit | null,
    kind: PlannedUnit['kind'],
    name: string,
    more?: Partial<PlannedUnit>,
  ) => PlannedUnit,
): void {
  const shape = shapeOf(at);
  const district = plan.districts[at % plan.districts.length] ?? plan.city;
  const school = add(district, 'school', `禾川第${at + 1}${words[shape.kind]}`, { schoolKind: shape.kind });
  plan.schools.push(school);
  for (const level of shape.levels) {
    const stage = stageOfLevel(level);
    const grade = add(school, 'grade', `${level}年级`, { gradeLevel: level, stage });
    for (let number = 1; number <= shape.classesInGrade; number += 1) {
      const unit = add(grade, 'class', `${number}班`, { stage });
      plan.classes.push({
        number: plan.classes.length,
        unit,
        schoolId: school.id,
        firstPupil: plan.pupils + 1,
        pupils: shape.pupilsInClass,
      });
      plan.pupils += shape.pupilsInClass;
    }
  }
}
