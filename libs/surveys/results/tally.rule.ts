import { choicesOf, isSatisfied, type Question } from '../questionnaires/question.rule';
import type { Sheet } from '../answers/sheet.rule';
import { shownUnits, type Group } from './shown-groups.rule';

/** A class that was asked and where it stands. */
export interface AskedClass {
  classId: string;
  gradeId: string;
  schoolId: string;
  families: number;
}

export interface GroupTally {
  unitId: string;
  schoolId: string;
  families: number;
  answers: number;
  satisfied: number;
  /** By `question choice`. */
  choices: Map<string, number>;
}

export interface SchoolText {
  schoolId: string;
  question: number;
  text: string;
}

/** Adds sheets up, class by class; who said what is gone with the sheet. */
export class Tally {
  private readonly byClass = new Map<string, GroupTally>();
  readonly texts: SchoolText[] = [];

  constructor(
    private readonly questions: readonly Question[],
    private readonly classes: ReadonlyMap<string, AskedClass>,
  ) {
    for (const { classId, schoolId, families } of classes.values()) {
      this.byClass.set(classId, emptyTally(classId, schoolId, families));
    }
  }

  /** False for a sheet of a class that is no longer there. */
  add({ classId, replies }: Sheet): boolean {
    const own = this.byClass.get(classId);
    if (!own) return false;
    own.answers += 1;
    if (isSatisfied(this.questions, replies)) own.satisfied += 1;
    replies.forEach((reply, question) => {
      for (const choice of choicesOf(reply)) increase(own.choices, `${question} ${choice}`, 1);
      if (typeof reply === 'string' && reply !== '') {
        this.texts.push({ schoolId: own.schoolId, question, text: reply });
      }
    });
    return true;
  }

  /** Every school, grade and class, with whether its answers may be known. */
  groups(): { tally: GroupTally; shown: boolean }[] {
    const schools = new Map<string, { tally: GroupTally; grades: Map<string, GradeTally> }>();
    for (const asked of this.classes.values()) {
      const { classId, gradeId, schoolId } = asked;
      const school = schools.get(schoolId) ?? { tally: emptyTally(schoolId, schoolId, 0), grades: new Map() };
      const grade = school.grades.get(gradeId) ?? { tally: emptyTally(gradeId, schoolId, 0), classes: [] };
      const own = this.byClass.get(classId) as GroupTally;
      grade.classes.push(own);
      addTo(grade.tally, own);
      addTo(school.tally, own);
      school.grades.set(gradeId, grade);
      schools.set(schoolId, school);
    }
    return [...schools.values()].flatMap(({ tally, grades }) => {
      const parts = [...grades.values()];
      const shown = shownUnits(
        groupOf(
          tally,
          parts.map((grade) =>
            groupOf(
              grade.tally,
              grade.classes.map((own) => groupOf(own, [])),
            ),
          ),
        ),
      );
      const all = [tally, ...parts.flatMap((grade) => [grade.tally, ...grade.classes])];
      return all.map((one) => ({ tally: one, shown: shown.has(one.unitId) }));
    });
  }
}

interface GradeTally {
  tally: GroupTally;
  classes: GroupTally[];
}

const emptyTally = (unitId: string, schoolId: string, families: number): GroupTally => ({
  ...{ unitId, schoolId, families },
  ...{ answers: 0, satisfied: 0, choices: new Map() },
});

const groupOf = ({ unitId, answers }: GroupTally, parts: Group[]): Group => ({ unitId, answers, parts });

function addTo(whole: GroupTally, part: GroupTally): void {
  whole.families += part.families;
  whole.answers += part.answers;
  whole.satisfied += part.satisfied;
  for (const [key, answers] of part.choices) increase(whole.choices, key, answers);
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
