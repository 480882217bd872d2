import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, reaches, type Caller } from '@libs/platform';
import type { MemberEntity } from './members/member.entity';
import { MemberRepository } from './members/member.repository';

/** What of a school's faculty lies within a caller's reach; all else looks as if it were not there. */
@Injectable()
export class FacultyAccess {
  constructor(
    private readonly units: Units,
    private readonly members: MemberRepository,
  ) {}

  /** @throws NotFound `unit.not-found` */
  async school(caller: Caller, right: string, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    if (unit?.kind === 'school' && !unit.archivedAt && reaches(caller, right, unit.path)) return unit;
    throw new NotFound('unit.not-found', 'There is no such school.');
  }

  /** @throws NotFound `faculty.not-found` */
  async member(
    caller: Caller,
    right: string,
    id: string,
  ): Promise<{ member: MemberEntity; school: UnitEntity }> {
    const member = await this.members.find(id);
    const school = member && (await this.units.find(member.schoolId));
    if (member && school && reaches(caller, right, school.path)) return { member, school };
    throw new NotFound('faculty.not-found', 'There is nobody of this id in the register.');
  }
}
