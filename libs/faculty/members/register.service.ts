import { Injectable } from '@nestjs/common';
import { Clock, dayOf, NotFound, pageOf, reaches, type Caller, type Page } from '@libs/platform';
import { FacultyAccess } from '../faculty-access.service';
import { TalentRepository } from '../talents/talent.repository';
import { trainedHours, trainingWindow } from '../trainings/training-window.rule';
import { InstructorCounts } from './instructor-counts.query';
import type { FacultyQuery, InstructorQuery } from './member.dto';
import { MemberRepository } from './member.repository';
import type { FacultySummaryView, InstructorView, MemberDetailView, MemberView } from './member.view';
import { MembersQuery, type MemberRow } from './members.query';

/** The two readings of the register, kept together so that no constructor grows past five. */
@Injectable()
export class RegisterQueries {
  constructor(
    readonly members: MembersQuery,
    readonly instructors: InstructorCounts,
  ) {}
}

/** Reading the register. */
@Injectable()
export class Register {
  constructor(
    private readonly access: FacultyAccess,
    private readonly queries: RegisterQueries,
    private readonly members: MemberRepository,
    private readonly talents: TalentRepository,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, schoolId: string, query: FacultyQuery): Promise<Page<MemberView>> {
    await this.access.school(caller, 'faculty.view', schoolId);
    const [rows, total] = await this.queries.members.page(schoolId, query, query.asOf ?? this.today);
    return pageOf(await this.views(rows), query, total);
  }

  /** Whom gate and summary count as instructors, each once. */
  async instructors(caller: Caller, schoolId: string, query: InstructorQuery): Promise<Page<InstructorView>> {
    const school = await this.access.school(caller, 'faculty.view', schoolId);
    const [rows, total] = await this.queries.instructors.page(school, query);
    return pageOf(rows, query, total);
  }

  /** @throws NotFound `faculty.not-found` */
  async one(caller: Caller, id: string): Promise<MemberDetailView> {
    const { school } = await this.access.member(caller, 'faculty.view', id);
    const row = await this.queries.members.one(id, this.today);
    const [view] = row ? await this.views([row]) : [];
    if (!view) throw new NotFound('faculty.not-found', 'There is nobody of this id in the register.');
    const may: 'manage'[] = reaches(caller, 'faculty.manage', school.path) ? ['manage'] : [];
    return { ...view, schoolId: school.id, schoolName: school.name, may };
  }

  async summary(caller: Caller, schoolId: string): Promise<FacultySummaryView> {
    const school = await this.access.school(caller, 'faculty.view', schoolId);
    const sums = await this.queries.members.sums(schoolId, this.today);
    const [whole] = await this.queries.instructors.bySchool(school.path);
    const grades = await this.queries.instructors.byGrade(school.path);
    return {
      ...sums,
      instructors: whole?.instructors ?? 0,
      grades: grades.map(({ gradeId, gradeName, instructors }) => ({
        id: gradeId,
        name: gradeName,
        instructors,
      })),
      trainedHours,
      ...trainingWindow(this.today),
    };
  }

  private async views(rows: MemberRow[]): Promise<MemberView[]> {
    const ids = rows.map(({ id }) => id);
    const grades = await this.members.gradesOf(ids);
    const talents = await this.talents.listStanding(ids, this.today);
    return rows.map((row) => ({
      ...shownOf(row),
      trained: row.hours >= trainedHours,
      grades: grades
        .filter(({ memberId }) => memberId === row.id)
        .map(({ gradeId, name }) => ({ id: gradeId, name })),
      talents: talents
        .filter(({ memberId }) => memberId === row.id)
        .map(({ id, level, until, grantedBy }) => ({ id, level, until, grantedBy })),
    }));
  }

  private get today(): string {
    return dayOf(this.clock.now());
  }
}

function shownOf(row: MemberRow): Omit<MemberRow, 'schoolId'> {
  const { id, kind, instructs, personId, name, staffNumber, employer, specialities } = row;
  const { revision, archived, hours } = row;
  return {
    id,
    kind,
    instructs,
    personId,
    name,
    staffNumber,
    employer,
    specialities,
    revision,
    archived,
    hours,
  };
}
