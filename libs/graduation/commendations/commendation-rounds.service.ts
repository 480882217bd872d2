import { Injectable } from '@nestjs/common';
import { Conflict, dayOf, newId, Outbox, Transactions } from '@libs/platform';
import { CommendationChoice, type Choice, type EligibleGraduate } from './commendation-choice.service';
import type { CommendationEntity } from './commendation.entity';
import { CommendationGranted } from './commendation.event';
import { CommendationRepository } from './commendation.repository';
import { drawPlaces, opensOn } from './commendation.rule';

export interface Confirmation {
  schoolId: string;
  schoolYear: string;
  /** How many the preview said; null lays down history, with whoever there is. */
  expected: number | null;
  /** Of the lot. */
  seed: string;
  by: string;
  /** Now, or a past instant for history. */
  at: Date;
}

interface Chosen extends EligibleGraduate {
  families: number;
  places: number;
  among: number;
}

/** A round of commendations: drawn and written down in one transaction; the certificates follow by event. */
@Injectable()
export class CommendationRounds {
  constructor(
    private readonly choice: CommendationChoice,
    private readonly repository: CommendationRepository,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Answers the ids of the commendations. */
  async confirm({ schoolId, schoolYear, expected, seed, by, at }: Confirmation): Promise<string[]> {
    if (dayOf(at) < opensOn(schoolYear)) {
      throw new Conflict('commendation.too-early', `Commendations open on ${opensOn(schoolYear)}.`);
    }
    if (await this.repository.findRound(schoolId, schoolYear)) throw already();
    const choice = await this.choice.of(schoolId, schoolYear);
    const chosen = draw(choice, seed);
    if (expected !== null && chosen.length !== expected) {
      throw new Conflict('commendation.changed-meanwhile', 'The figures have changed; look again.', {
        chosen: chosen.length,
      });
    }
    const round = { id: newId(), schoolId, schoolYear, seed, grades: choice.grades };
    const commendations = chosen.map((one) => commendationOf(one, round, at));
    await this.transactions
      .run(async () => {
        await this.repository.addRound({ ...round, confirmedBy: by, confirmedAt: at }, commendations);
        const owed = commendations.map(({ id }) => ({ commendationId: id }));
        if (owed.length > 0) await this.outbox.announce(CommendationGranted, ...owed);
      })
      .catch((error: unknown) => {
        throw (error as { code?: string }).code === 'ER_DUP_ENTRY' ? already() : error;
      });
    return commendations.map(({ id }) => id);
  }
}

const already = (): Conflict =>
  new Conflict('commendation.confirmed-already', 'This school has commended for the year.');

function draw({ grades, eligible }: Choice, seed: string): Chosen[] {
  return grades.flatMap(({ gradeId, families, places }) => {
    const ofGrade = eligible.filter((one) => one.gradeId === gradeId);
    return drawPlaces(ofGrade, places, seed).map((one) => ({
      ...one,
      ...{ families, places, among: ofGrade.length },
    }));
  });
}

function commendationOf(
  chosen: Chosen,
  {
    id: roundId,
    schoolId,
    schoolYear,
    seed,
  }: { id: string; schoolId: string; schoolYear: string; seed: string },
  at: Date,
): CommendationEntity {
  const { graduationId, personId, pupilId, classId, judged, recordId, families, places, among } = chosen;
  return {
    ...{ id: newId(), roundId, graduationId, personId, pupilId, schoolId, schoolYear, classId },
    evidence: {
      programmeVersionId: judged.programme.versionId,
      stage: chosen.stage,
      countedFrom: chosen.countsFrom.toISOString(),
      countedTo: chosen.countsTo.toISOString(),
      countedAt: at.toISOString(),
      facts: judged.facts,
      requirements: judged.verdict.requirements,
      commendation: { recordId, families, places, eligible: among, seed: among > places ? seed : null },
    },
    certificateId: null,
  };
}
