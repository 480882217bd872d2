import { Injectable } from '@nestjs/common';
import { Announcements } from '@libs/learning';
import { newId, schoolYearOf, Transactions, type SchoolYear } from '@libs/platform';
import { Programmes, type Programme } from '../programmes/programmes.service';
import { countsFrom } from './carry-over.rule';
import { EnrolmentCandidateQuery, type EnrolmentCandidate } from './enrolment-candidate.query';
import { EnrolmentRepository } from './enrolment.repository';

const batch = 500;

/** Guardians enrol by being guardians: nothing has to be applied for, nothing can be missed. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly candidates: EnrolmentCandidateQuery,
    private readonly repository: EnrolmentRepository,
    private readonly programmes: Programmes,
    private readonly announcements: Announcements,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Enrols every guardian (or only this person) who is not enrolled yet for the school year of the instant, with the programme
   * version in force then, and carries unfinished learning over (domain: graduation, 5 and 9); what is carried over keeps the
   * version it was begun with, so that nobody is asked for more on the way. Twice has effect once. Answers how many were added. An instant before now lays down history: go from the oldest year on.
   */
  async enrolMissing(at: Date, personId?: string): Promise<number> {
    const year = schoolYearOf(at);
    const previous = schoolYearOf(new Date(year.from.getTime() - 1));
    const programme = await this.programmes.current(at);
    const search = { schoolYear: year.code, previousYear: previous.code, personId, limit: batch };
    let added = 0;
    for (let after = ''; ;) {
      const found = await this.candidates.list({ ...search, after });
      await this.enrol(found, year, previous, programme);
      added += found.length;
      const last = found.at(-1);
      if (!last || found.length < batch) return added;
      after = last.guardianshipId;
    }
  }

  /**
   * Follows a school that has moved up after the year had begun: the year's enrolments were made in the classes' old
   * stages. Twice has effect once.
   */
  async followPromotion(
    schoolYear: string,
    moved: { classId: string; stage: string }[],
    leftClassIds: string[],
  ): Promise<void> {
    await this.transactions.run(async () => {
      // Another stage asks for other topics: what is left to learn is worked out anew at everybody's next report.
      const movedIds = moved.map(({ classId }) => classId);
      await this.announcements.announceNext(await this.repository.learningIn(movedIds, schoolYear));
      for (const stage of new Set(moved.map((one) => one.stage))) {
        const classIds = moved.filter((one) => one.stage === stage).map(({ classId }) => classId);
        await this.repository.changeStage(classIds, schoolYear, stage);
      }
      await this.repository.removeBegunAnew(leftClassIds, schoolYear);
    });
  }

  private async enrol(
    found: EnrolmentCandidate[],
    year: SchoolYear,
    previous: SchoolYear,
    programme: Programme,
  ): Promise<void> {
    if (found.length === 0) return;
    const pinned = await Promise.all(
      found.map(({ unfinished }) => this.programmes.get(unfinished ?? programme.versionId)),
    );
    const enrolments = found.map(({ personId, pupilId, classId, schoolId, stage, unfinished }, nth) => {
      const { versionId, rules } = pinned[nth] ?? programme;
      return {
        ...{ id: newId(), personId, pupilId, classId, schoolId, stage },
        schoolYear: year.code,
        programmeVersionId: versionId,
        countsFrom: countsFrom(rules, year.from, unfinished ? previous.from : null),
        countsTo: year.to,
        state: 'learning' as const,
      };
    });
    await this.transactions.run(async () => {
      // First the learners' rows, as everybody who takes both: and what was asked for an earlier year no longer tells.
      await this.announcements.announceNext([...new Set(found.map((one) => one.personId))]);
      await this.repository.addMissing(enrolments);
      const unfinished = found.filter((one) => one.unfinished).map((one) => one.personId);
      await this.repository.carryOver(year.code, [...new Set(unfinished)]);
    });
  }
}
