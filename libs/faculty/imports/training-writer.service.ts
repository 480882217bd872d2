import { Injectable } from '@nestjs/common';
import { Conflict, newId } from '@libs/platform';
import { FacultyNews } from '../faculty-news.service';
import type { MemberEntity } from '../members/member.entity';
import { MemberRepository } from '../members/member.repository';
import type { TrainingEntity } from '../trainings/training.entity';
import { TrainingRepository } from '../trainings/training.repository';
import type { TrainingImportEntity } from './training-import.entity';
import { TrainingImportRepository } from './training-import.repository';
import { judgeTrainingLines, type TrainingLine, type TrainingRow } from './training-lines.rule';

/** Judges a list by the register, and takes it over in one transaction. */
@Injectable()
export class TrainingWriter {
  constructor(
    private readonly lists: TrainingImportRepository,
    private readonly members: MemberRepository,
    private readonly trainings: TrainingRepository,
    private readonly news: FacultyNews,
  ) {}

  async judge(schoolId: string, rows: TrainingRow[], today: string): Promise<TrainingLine[]> {
    const members = await this.members.listOfSchool(schoolId);
    return judgeTrainingLines(rows, members, await this.trainings.knownOf(schoolId), today);
  }

  /** @throws Conflict `training-import.committed` when another request was quicker, `training-import.changed` */
  async write(list: TrainingImportEntity, now: Date): Promise<void> {
    await this.news.during(list.schoolId, async () => {
      if (!(await this.lists.markCommitted(list.id, now))) {
        throw new Conflict('training-import.committed', 'This list is in already.');
      }
      const again = await this.judge(list.schoolId, list.lines.map(rowOf), '9999-12-31');
      if (again.some((line, at) => line.verdict !== list.lines[at]?.verdict)) {
        throw new Conflict('training-import.changed', 'The register has changed since the preview.');
      }
      const fresh = again.filter(({ verdict }) => verdict === 'new');
      const added = addedTeachers(fresh, list.schoolId, now);
      await this.members.addMany([...added.values()]);
      await this.trainings.addMany(fresh.flatMap((line) => trainingOf(line, added, list, now)));
    });
  }
}

/** What was read, as a row again. */
function rowOf({ line, staffNumber, name, title, hours, heldOn, organiser }: TrainingLine): TrainingRow {
  const cells = [staffNumber, name, title, hours === null ? '' : String(hours), heldOn ?? '', organiser];
  return { number: line, cells };
}

const teacherKey = ({ staffNumber, name }: TrainingLine): string => `${staffNumber}/${name}`;

function addedTeachers(lines: TrainingLine[], schoolId: string, now: Date): Map<string, MemberEntity> {
  const unknown = lines.filter(({ memberId }) => memberId === null);
  return new Map(
    [...new Map(unknown.map((line) => [teacherKey(line), line]))].map(([key, { name, staffNumber }]) => [
      key,
      {
        ...{ id: newId(), schoolId, kind: 'internal', instructs: false, personId: null, name, staffNumber },
        ...{ employer: '', specialities: '', revision: 1, createdAt: now, archivedAt: null },
      },
    ]),
  );
}

function trainingOf(
  line: TrainingLine,
  added: Map<string, MemberEntity>,
  list: TrainingImportEntity,
  now: Date,
): TrainingEntity[] {
  const { title, hours, heldOn, organiser } = line;
  const memberId = line.memberId ?? added.get(teacherKey(line))?.id;
  if (!memberId || !title || hours === null || heldOn === null) return [];
  const record = { id: newId(), memberId, title, hours, heldOn, organiser, certificate: null };
  return [{ ...record, importId: list.id, recordedBy: list.personId, createdAt: now, archivedAt: null }];
}
