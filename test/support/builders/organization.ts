import { stageOfLevel, Units, type SchoolKind, type UnitEntity } from '@libs/organization';
import type { World } from '../world';

export interface City {
  city: UnitEntity;
  district: UnitEntity;
  school: UnitEntity;
  grade: UnitEntity;
  class: UnitEntity;
}

let count = 0;

/** A small city of its own: one district, one primary school with one grade and one class. */
export async function aCity(
  world: World,
  wish: { schoolKind?: SchoolKind; gradeLevel?: number } = {},
): Promise<City> {
  count += 1;
  const units = world.get(Units);
  const city = await units.add(null, { kind: 'city', name: `试验市${count}` });
  const district = await units.add(city, { kind: 'district', name: '东区' });
  return { city, district, ...(await aSchool(world, district, wish)) };
}

/** Another school with one grade and one class below a district. */
export async function aSchool(
  world: World,
  district: UnitEntity,
  wish: { schoolKind?: SchoolKind; gradeLevel?: number; name?: string } = {},
): Promise<Pick<City, 'school' | 'grade' | 'class'>> {
  const units = world.get(Units);
  const { schoolKind = 'primary', gradeLevel = 4, name = '第一学校' } = wish;
  const school = await units.add(district, { kind: 'school', name, schoolKind });
  const grade = await aGrade(world, school, gradeLevel);
  return { school, grade, class: await aClass(world, grade) };
}

export function aGrade(world: World, school: UnitEntity, gradeLevel: number): Promise<UnitEntity> {
  const stage = stageOfLevel(gradeLevel);
  return world.get(Units).add(school, { kind: 'grade', name: `${gradeLevel}年级`, gradeLevel, stage });
}

export function aClass(world: World, grade: UnitEntity, name = '1班'): Promise<UnitEntity> {
  return world.get(Units).add(grade, { kind: 'class', name, stage: grade.stage });
}
