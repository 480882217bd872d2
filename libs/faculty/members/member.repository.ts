import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '@libs/platform';
import { MemberEntity, MemberGradeEntity } from './member.entity';

@Injectable()
export class MemberRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<MemberEntity | null> {
    return this.members.findOneBy({ id });
  }

  findMany(ids: string[]): Promise<MemberEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.members.findBy({ id: In(ids) });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<MemberEntity | null> {
    return this.members.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those who are there now, for matching a list by number or name. */
  listOfSchool(schoolId: string): Promise<MemberEntity[]> {
    return this.members.find({
      where: { schoolId, archivedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  listOfPerson(personId: string): Promise<MemberEntity[]> {
    return this.members.find({ where: { personId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Somebody else of the school's register who is this person. */
  findOfPerson(schoolId: string, personId: string): Promise<MemberEntity | null> {
    return this.members.findOneBy({ schoolId, personId, archivedAt: IsNull() });
  }

  async addMany(members: MemberEntity[]): Promise<void> {
    if (members.length > 0) await this.members.insert(members);
  }

  async change(id: string, change: Partial<Omit<MemberEntity, 'id'>>): Promise<void> {
    await this.members.update({ id }, change);
  }

  gradesOf(memberIds: string[]): Promise<{ memberId: string; gradeId: string; name: string }[]> {
    if (memberIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT g.member_id AS memberId, g.grade_id AS gradeId, u.name
         FROM faculty_grades g JOIN units u ON u.id = g.grade_id
        WHERE g.member_id IN (?) ORDER BY u.grade_level, u.name`,
      [memberIds],
    );
  }

  async setGrades(memberId: string, gradeIds: string[]): Promise<void> {
    const grades = this.database.of(MemberGradeEntity);
    await grades.delete({ memberId });
    if (gradeIds.length > 0) await grades.insert(gradeIds.map((gradeId) => ({ memberId, gradeId })));
  }

  private get members() {
    return this.database.of(MemberEntity);
  }
}
