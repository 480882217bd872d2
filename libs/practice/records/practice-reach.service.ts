import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Conflict, NotFound, reach, type Caller } from '@libs/platform';
import type { PracticeRecordEntity } from './practice-record.entity';
import { PracticeRecordRepository } from './practice-record.repository';
import {
  isSeenBySchool,
  practiceMay,
  type PracticeMay,
  type PracticeSituation,
  type PracticeStanding,
} from './practice-state.rule';

export interface HeldRecord {
  record: PracticeRecordEntity;
  situation: PracticeSituation;
  standing: PracticeStanding;
  may: PracticeMay[];
}

/** Who reads a record: who wrote it, and once it is handed in those of the own school who answer. Nobody above it. */
@Injectable()
export class PracticeReach {
  constructor(
    private readonly records: PracticeRecordRepository,
    private readonly units: Units,
  ) {}

  /** @throws NotFound `practice.not-found` */
  async get(caller: Caller, id: string): Promise<HeldRecord> {
    return this.reached(caller, await this.records.find(id));
  }

  /**
   * The record, held until the transaction ends, for an act that is possible now.
   * @throws NotFound; Conflict `practice.changed-meanwhile`, `practice.not-now`
   */
  async hold(caller: Caller, id: string, act: PracticeMay, revision?: number): Promise<HeldRecord> {
    const held = await this.reached(caller, await this.records.lock(id));
    if (revision !== undefined && revision !== held.record.revision) {
      throw new Conflict('practice.changed-meanwhile', 'Something was changed here meanwhile.', {
        revision: held.record.revision,
      });
    }
    if (!held.may.includes(act)) {
      throw new Conflict('practice.not-now', 'That is not possible with this record now.');
    }
    return held;
  }

  /**
   * A school whose families the caller answers, and the units of it in which she does.
   * @throws NotFound `unit.not-found`
   */
  async school(caller: Caller, id: string): Promise<{ school: UnitEntity; within: string[] }> {
    const school = await this.units.find(id);
    const within = school ? pathsIn(caller, 'practice.answer', school.path) : [];
    if (school?.kind === 'school' && within.length > 0) return { school, within };
    throw new NotFound('unit.not-found', 'There is no such school.');
  }

  /** A school whose counts the caller may see. @throws NotFound `unit.not-found` */
  async counted(caller: Caller, id: string): Promise<UnitEntity> {
    const school = await this.units.find(id);
    const held = reach(caller, 'practice.figures').some((path) => school?.path.startsWith(path));
    if (school?.kind === 'school' && held) return school;
    throw new NotFound('unit.not-found', 'There is no such school.');
  }

  private async reached(caller: Caller, record: PracticeRecordEntity | null): Promise<HeldRecord> {
    // What was put away for good is empty and nobody's to read.
    if (record && record.text !== '') {
      const { state, shownAt, archivedAt } = record;
      const agreed = await this.records.isAgreed(record.id);
      const situation = { state, agreed, shown: shownAt !== null, archived: archivedAt !== null };
      const standing = standingOf(caller, record);
      const isSchools = (standing.answers || standing.shows) && isSeenBySchool(situation);
      if (standing.author || isSchools) {
        return { record, situation, standing, may: practiceMay(situation, standing) };
      }
    }
    throw new NotFound('practice.not-found', 'There is no such record.');
  }
}

/** Where in the school itself a right is held, not over the district it lies in: an inspector is no confidant. */
const pathsIn = (caller: Caller, right: string, schoolPath: string): string[] =>
  reach(caller, right).filter((path) => path.startsWith(schoolPath));

function standingOf(caller: Caller, record: PracticeRecordEntity): PracticeStanding {
  const author = record.authorId === caller.personId;
  const holds = (right: string): boolean =>
    !author &&
    record.authorId !== null &&
    pathsIn(caller, right, record.schoolPath).some((path) => record.classPath.startsWith(path));
  return { author, answers: holds('practice.answer'), shows: holds('practice.show') };
}
