import { Injectable } from '@nestjs/common';
import { PracticeRecords } from '@libs/practice';
import { classHours, secondsCounted } from '../enrolments/graduation.rule';
import { Judgements, type Judged } from '../enrolments/judgements.service';
import { GraduationFiguresQuery } from '../graduations/graduation-figures.query';
import { Programmes } from '../programmes/programmes.service';
import { CommendationCandidatesQuery, type Candidate } from './commendation-candidates.query';
import { meritsCommendation, placesIn } from './commendation.rule';

/** A grade before the lot. */
export interface GradeChoice {
  gradeId: string;
  gradeName: string;
  /** Enrolled in the year. */
  families: number;
  places: number;
  /** Families that fulfil the conditions. */
  eligible: number;
}

export interface EligibleGraduate extends Candidate {
  judged: Judged;
  hours: number;
  recordId: string;
}

export interface Choice {
  grades: GradeChoice[];
  eligible: EligibleGraduate[];
}

/** Who could be commended, as things are now. Changes nothing. */
@Injectable()
export class CommendationChoice {
  constructor(
    private readonly candidates: CommendationCandidatesQuery,
    private readonly practice: PracticeRecords,
    private readonly judgements: Judgements,
    private readonly figures: GraduationFiguresQuery,
    private readonly programmes: Programmes,
  ) {}

  /** Seven statements and two for each window, however large the school. */
  async of(schoolId: string, schoolYear: string): Promise<Choice> {
    const eligible = await this.eligible(schoolId, schoolYear);
    const { rules } = await this.programmes.current();
    const grades = await this.figures.byGrade(schoolId, schoolYear);
    return {
      eligible,
      grades: grades.map(({ gradeId, gradeName, enrolled }) => ({
        gradeId,
        gradeName,
        families: enrolled,
        places: placesIn(enrolled, rules.commendation),
        eligible: eligible.filter((one) => one.gradeId === gradeId).length,
      })),
    };
  }

  /** One of a family: who of its guardians graduated first and fulfils the conditions. */
  private async eligible(schoolId: string, schoolYear: string): Promise<EligibleGraduate[]> {
    const graduates = await this.candidates.list(schoolId, schoolYear, yearBefore(schoolYear));
    const people = [...new Set(graduates.map(({ personId }) => personId))];
    const records = await this.practice.acceptedForYears(people, [schoolYear]);
    const shared = new Map(
      records.filter((one) => one.shared).map(({ personId, recordId }) => [personId, recordId]),
    );
    const sharing = graduates.filter(({ personId }) => shared.has(personId));
    const judged = await this.judgements.judgeMany(sharing);
    const families = new Map<string, EligibleGraduate>();
    for (const [nth, candidate] of sharing.entries()) {
      const [one, recordId] = [judged[nth], shared.get(candidate.personId)];
      if (!one || !recordId || families.has(candidate.pupilId)) continue;
      const { rules } = one.programme;
      const hours = classHours(secondsCounted(rules, one.facts), rules.classHourSeconds);
      const merits = { hours, quiz: one.facts.quiz?.score ?? null, sharedRecordId: recordId };
      if (!meritsCommendation(rules.commendation, merits)) continue;
      families.set(candidate.pupilId, { ...candidate, judged: one, hours, recordId });
    }
    return [...families.values()];
  }
}

function yearBefore(schoolYear: string): string {
  const start = Number(schoolYear.slice(0, 4));
  return `${start - 1}-${start}`;
}
