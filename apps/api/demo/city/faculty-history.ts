import { Database, dayOf, newId, schoolYearOf } from '@libs/platform';
import { Chance } from '../chance';
import type { Standing } from './city-plan';
import { insertRows } from './demo-rows';
import { pointIn } from './map-drawing';
import { adultName } from './names';
import type { DemoCity, DemoSchool } from './units-and-staff';

/** Teachers of a school on its register. */
const teachers = 25;

const districtOf = (path: string): string => path.split('/')[2] ?? '';

interface Habit {
  /** Share of teachers with the training hours. */
  trained: number;
  /** Instructors with the training hours. */
  instructors: number;
  level: 'backbone' | 'master' | 'expert' | null;
}

const habits: Record<Standing, Habit> = {
  star: { trained: 0.92, instructors: 3, level: 'expert' },
  model: { trained: 0.85, instructors: 2, level: 'master' },
  excellent: { trained: 0.8, instructors: 2, level: 'backbone' },
  basic: { trained: 0.5, instructors: 1, level: null },
  unrated: { trained: 0.3, instructors: 0, level: null },
};

const trainings = [
  '家庭教育指导能力提升培训',
  '学生心理健康与家校沟通',
  '家长学校指导教师研修',
  '家庭教育法规学习',
];
const organisers = ['市教师发展中心', '区教师进修学校', '市家庭教育研究会'];
const specialities = ['亲子沟通', '学习指导', '情绪与心理', '习惯养成', '青春期教育', '网络素养'];
const communities = ['青禾社区', '望舒社区', '松涛社区', '临湖社区', '长亭社区', '麦田社区'];

interface Rows {
  members: unknown[][];
  trainings: unknown[][];
  talents: unknown[][];
  studios: unknown[][];
  studioMembers: unknown[][];
}

/** Registers of teachers and instructors with three years of training, levels, and a studio in each district. */
export class FacultyHistory {
  private readonly chance = new Chance(20_260_906);
  /** By the order of their paths, as the map draws them. */
  private districts: string[] = [];
  private readonly rows: Rows = { members: [], trainings: [], talents: [], studios: [], studioMembers: [] };

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const appointed = await this.appointed();
    this.districts = [...new Set(city.schools.map(({ unit }) => districtOf(unit.path)))].toSorted();
    for (const school of city.schools) this.ofSchool(school, appointed.get(school.unit.id) ?? [], now);
    const { rows, database } = this;
    const member = ['id', 'school_id', 'kind', 'instructs', 'person_id', 'name', 'staff_number', 'employer'];
    await insertRows(database, 'faculty_members', [...member, 'specialities'], rows.members);
    const training = ['id', 'member_id', 'title', 'hours', 'held_on', 'organiser', 'recorded_by'];
    await insertRows(database, 'training_records', training, rows.trainings);
    const talent = ['id', 'member_id', 'unit_id', 'level', 'document_number', 'since_day', 'until_day'];
    await insertRows(database, 'talents', [...talent, 'recorded_by'], rows.talents);
    const studio = ['id', 'unit_id', 'name', 'leader_id', 'introduction', 'address'];
    await insertRows(database, 'studios', [...studio, 'communities', 'longitude', 'latitude'], rows.studios);
    await insertRows(database, 'studio_members', ['studio_id', 'member_id'], rows.studioMembers);
  }

  /** Instructors by role, by school. */
  private async appointed(): Promise<Map<string, { id: string; name: string }[]>> {
    const found = await this.database.query<{ schoolId: string; id: string; name: string }>(
      `SELECT rg.unit_id AS schoolId, p.id, p.name FROM role_grants rg JOIN people p ON p.id = rg.person_id
        WHERE rg.role = 'instructor' AND rg.revoked_at IS NULL ORDER BY rg.unit_id, p.id`,
    );
    const schools = new Map<string, { id: string; name: string }[]>();
    for (const { schoolId, ...person } of found)
      schools.set(schoolId, [...(schools.get(schoolId) ?? []), person]);
    return schools;
  }

  private ofSchool(school: DemoSchool, appointed: { id: string; name: string }[], now: Date): void {
    const { unit, plan, officerId } = school;
    const habit = habits[plan.standing];
    const trained = Math.round(habit.trained * teachers);
    const ids: string[] = [];
    for (let at = 0; at < teachers; at += 1) {
      const person = appointed[at];
      const id = newId();
      ids.push(id);
      const about = person ? this.chance.pick(specialities) : '';
      const name = person?.name ?? adultName(this.chance);
      const number = `${plan.code.slice(2)}${String(at + 1).padStart(3, '0')}`;
      this.rows.members.push([
        id,
        unit.id,
        'internal',
        person ? 1 : 0,
        person?.id ?? null,
        name,
        number,
        '',
        about,
      ]);
      // Of those who teach parents only so many have the hours; the others make up the rest of the share.
      const fewer = Math.max(0, appointed.length - habit.instructors);
      const isTrained = at < habit.instructors || (at >= appointed.length && at < trained + fewer);
      this.trained(id, isTrained, officerId, now);
    }
    this.expert(school);
    if (habit.level) this.honoured(school, ids, habit.level, now);
  }

  private trained(memberId: string, whole: boolean, recordedBy: string, now: Date): void {
    const times = whole ? 3 : this.chance.between(0, 2);
    // All before the running school year and within three years: the last cycle and this one both count them.
    const since = Math.ceil((now.getTime() - schoolYearOf(now).from.getTime()) / 86_400_000);
    for (let time = 0; time < times; time += 1) {
      const ago = since + this.chance.between(10, 650);
      const heldOn = dayOf(new Date(now.getTime() - ago * 86_400_000));
      const hours = whole ? this.chance.pick([8, 10, 12]) : this.chance.pick([2, 4, 6]);
      const [title, organiser] = [this.chance.pick(trainings), this.chance.pick(organisers)];
      this.rows.trainings.push([newId(), memberId, title, hours, heldOn, organiser, recordedBy]);
    }
  }

  /** An expert from outside, where the school has come far enough to ask one. */
  private expert({ unit, plan }: DemoSchool): void {
    if (!['star', 'model'].includes(plan.standing)) return;
    const about = this.chance.pick(specialities);
    const name = adultName(this.chance);
    this.rows.members.push([newId(), unit.id, 'external', 1, null, name, '', '禾澄市妇幼保健院', about]);
  }

  private honoured(school: DemoSchool, ids: string[], level: string, now: Date): void {
    const { unit, officerId } = school;
    const [leader] = ids;
    const districtId = unit.parentId;
    if (!leader || !districtId) return;
    const year = now.getUTCFullYear();
    const paper = [
      `禾教师〔${year - 1}〕${school.plan.code.slice(2)}号`,
      `${year - 1}-01-01`,
      `${year + 2}-12-31`,
    ];
    this.rows.talents.push([newId(), leader, districtId, level, ...paper, officerId]);
    const kept = this.rows.studios.some(([, unitId]) => unitId === districtId);
    if (kept || level === 'backbone') return;
    const id = newId();
    const name = `${school.plan.name.slice(0, 3)}家庭教育名师工作室`;
    const paired = JSON.stringify(this.chance.shuffled(communities).slice(0, 2));
    const about = '面向全区家长学校开展示范课、教研和社区公益讲座。';
    const quarter = this.districts.indexOf(districtOf(unit.path)) % 4;
    const where = pointIn(quarter, this.chance.next(), this.chance.next() * 2 - 1);
    const address = `${school.plan.name}内`;
    this.rows.studios.push([id, districtId, name, leader, about, address, paired, ...where]);
    for (const memberId of ids.slice(1, 5)) this.rows.studioMembers.push([id, memberId]);
  }
}
