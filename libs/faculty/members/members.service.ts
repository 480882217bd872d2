import { Injectable } from '@nestjs/common';
import { GrantedRoles } from '@libs/identity';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock, Conflict, Malformed, newId, NotFound, Refused, type Caller } from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import { FacultyNews } from '../faculty-news.service';
import type { MemberChangeBody, NewMemberBody } from './member.dto';
import type { MemberEntity } from './member.entity';
import { MemberRepository } from './member.repository';

/** What both the account and the grades of somebody are checked against. */
@Injectable()
export class SchoolTies {
  constructor(
    private readonly granted: GrantedRoles,
    private readonly units: Units,
  ) {}

  /** @throws Refused `faculty.not-of-staff`: an account is only linked to who works at the school */
  async checkPerson(personId: string, school: UnitEntity): Promise<void> {
    const held = await this.granted.listOf(personId);
    if (held.some(({ role, unitPath }) => role !== 'guardian' && unitPath.startsWith(school.path))) return;
    throw new Refused('faculty.not-of-staff', 'This account holds no role at the school.', {
      errors: [{ field: 'personId', code: 'faculty.not-of-staff', message: 'holds no role at the school' }],
    });
  }

  /** @throws Malformed `gradeIds` */
  async checkGrades(gradeIds: string[], school: UnitEntity): Promise<void> {
    const own = new Set((await this.units.children(school.id)).map(({ id }) => id));
    if (gradeIds.every((id) => own.has(id))) return;
    throw new Malformed([
      { field: 'gradeIds', code: 'unit.no-such-grade', message: 'must be grades of the school' },
    ]);
  }
}

/** Keeping the register of a school's teachers and instructors. */
@Injectable()
export class Members {
  constructor(
    private readonly access: FacultyAccess,
    private readonly members: MemberRepository,
    private readonly ties: SchoolTies,
    private readonly news: FacultyNews,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws Refused `faculty.not-of-staff`; Conflict `faculty.person-registered` */
  async add(caller: Caller, schoolId: string, body: NewMemberBody): Promise<string> {
    const school = await this.access.school(caller, 'faculty.manage', schoolId);
    const member: MemberEntity = {
      id: newId(),
      schoolId,
      kind: body.kind,
      instructs: body.kind === 'external' || body.instructs,
      personId: body.personId ?? null,
      name: body.name.trim(),
      staffNumber: (body.staffNumber ?? '').trim(),
      employer: body.kind === 'external' ? (body.employer ?? '').trim() : '',
      specialities: (body.specialities ?? '').trim(),
      revision: 1,
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    const gradeIds = [...new Set(body.gradeIds)];
    await this.check(member, gradeIds, school);
    await this.news.during(schoolId, async () => {
      await this.members.addMany([member]);
      await this.members.setGrades(member.id, gradeIds);
    });
    return member.id;
  }

  /** @throws Conflict `faculty.changed-meanwhile` when `revision` is not the last one */
  async change(caller: Caller, id: string, body: MemberChangeBody): Promise<void> {
    const { school } = await this.access.member(caller, 'faculty.manage', id);
    await this.news.during(school.id, async () => {
      const member = await this.hold(id, body.revision);
      const { gradeIds, revision: _, ...given } = body;
      const wanted = { ...member, ...onlyGiven(given) };
      const instructs = wanted.kind === 'external' || wanted.instructs;
      const next = { ...wanted, instructs, name: wanted.name.trim(), revision: member.revision + 1 };
      await this.check(next, gradeIds ?? [], school);
      await this.members.change(id, next);
      if (gradeIds) await this.members.setGrades(id, [...new Set(gradeIds)]);
    });
  }

  /** Off the register; the records stay, and so does the way back. */
  async archive(caller: Caller, id: string): Promise<void> {
    const { school } = await this.access.member(caller, 'faculty.manage', id);
    await this.news.during(school.id, () => this.members.change(id, { archivedAt: this.clock.now() }));
  }

  /** @throws Conflict `faculty.person-registered` when the account was registered anew meanwhile */
  async restore(caller: Caller, id: string): Promise<void> {
    const { member, school } = await this.access.member(caller, 'faculty.manage', id);
    await this.checkAccount(member);
    await this.news.during(school.id, () => this.members.change(id, { archivedAt: null }));
  }

  private async hold(id: string, revision: number): Promise<MemberEntity> {
    const member = await this.members.lock(id);
    if (!member) throw new NotFound('faculty.not-found', 'There is nobody of this id in the register.');
    if (member.revision !== revision) {
      throw new Conflict('faculty.changed-meanwhile', 'Somebody else has changed this entry meanwhile.', {
        revision: member.revision,
      });
    }
    return member;
  }

  private async check(member: MemberEntity, gradeIds: string[], school: UnitEntity): Promise<void> {
    await this.ties.checkGrades(gradeIds, school);
    if (!member.personId) return;
    await this.ties.checkPerson(member.personId, school);
    await this.checkAccount(member);
  }

  /** One account stands on a school's register once. */
  private async checkAccount(member: MemberEntity): Promise<void> {
    if (!member.personId) return;
    const other = await this.members.findOfPerson(member.schoolId, member.personId);
    if (other && other.id !== member.id) {
      throw new Conflict('faculty.person-registered', 'This account stands on the register already.');
    }
  }
}

function onlyGiven<T extends object>(body: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
