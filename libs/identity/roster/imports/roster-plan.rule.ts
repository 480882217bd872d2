import type { Relation } from '../../families/relation.rule';
import type { ClassName } from './class-name.rule';
import type { RosterIssue } from './roster-lines.rule';

export const rowVerdicts = [
  'new-class',
  'new-pupil',
  'guardian-added',
  'unchanged',
  'duplicate',
  'error',
] as const;
/** What an import does with a row. `duplicate`: an earlier row of the file has said the same. */
export type RowVerdict = (typeof rowVerdicts)[number];

export interface PlannedGuardian {
  name: string | null;
  relation: Relation;
  /** Keyed hash of the phone number. */
  phoneHash: string;
}

/** A row as far as the plan needs it; phone numbers are hashed already. */
export interface PlanLine {
  gradeLevel: number | null;
  class: ClassName | null;
  pupil: string;
  pupilKey: string;
  guardians: PlannedGuardian[];
  issues: RosterIssue[];
}

/** The school's roster as it is. Keys: `classRef`, `pupilRef`. */
export interface RosterNow {
  /** Levels a school of this kind can have. */
  possibleLevels: readonly number[];
  /** Level → grade id. */
  grades: Map<number, string>;
  /** `classRef` → class id. */
  classes: Map<string, string>;
  /** `pupilRef` → the pupil and the hashes of its guardians' phones, joined or invited. */
  pupils: Map<string, { id: string; phones: Set<string> }>;
}

export interface RosterPlan {
  /** One for each line, in order. */
  verdicts: RowVerdict[];
  /** Faults that show only against the school, by index of the line. */
  issues: Map<number, RosterIssue>;
  newGrades: number[];
  newClasses: { ref: string; gradeLevel: number; name: string; number: number }[];
  newPupils: { ref: string; classRef: string; name: string; key: string }[];
  /** `guardian` is the line and position it came from. */
  newInvitations: { pupilRef: string; line: number; guardian: number }[];
}

export const classRef = (gradeLevel: number, classKey: string) => `${gradeLevel}/${classKey}`;
export const pupilRef = (ofClass: string, pupilKey: string) => `${ofClass}/${pupilKey}`;

/** What the file would change in the roster. Nothing is ever removed: who is not in the file stays. */
export function planRoster(lines: PlanLine[], now: RosterNow): RosterPlan {
  const planner = new Planner(now);
  lines.forEach((line, index) => planner.take(line, index));
  return planner.plan;
}

class Planner {
  readonly plan: RosterPlan = {
    verdicts: [],
    issues: new Map(),
    newGrades: [],
    newClasses: [],
    newPupils: [],
    newInvitations: [],
  };
  private readonly grades = new Set<number>();
  private readonly classes = new Set<string>();
  private readonly pupils = new Map<string, Set<string>>();

  constructor(private readonly now: RosterNow) {}

  take(line: PlanLine, index: number): void {
    this.plan.verdicts.push(this.verdictOf(line, index));
  }

  private verdictOf(line: PlanLine, index: number): RowVerdict {
    const { gradeLevel, class: ofClass } = line;
    if (gradeLevel === null || !ofClass || line.issues.some((issue) => issue.blocking)) return 'error';
    if (!this.now.possibleLevels.includes(gradeLevel)) {
      const params = { level: String(gradeLevel) };
      this.plan.issues.set(index, {
        code: 'roster.grade-not-here',
        column: '',
        head: '年级',
        params,
        blocking: true,
      });
      return 'error';
    }
    const inClass = classRef(gradeLevel, ofClass.key);
    const newClass = this.takeClass(inClass, gradeLevel, ofClass);
    const ref = pupilRef(inClass, line.pupilKey);
    const seenBefore = this.pupils.has(ref);
    const newPupil = this.takePupil(ref, inClass, line);
    const added = this.takeGuardians(ref, line.guardians, index);
    if (newPupil) return newClass ? 'new-class' : 'new-pupil';
    if (added) return 'guardian-added';
    return seenBefore ? 'duplicate' : 'unchanged';
  }

  /** True when the class is not in the school yet, for each of its rows. */
  private takeClass(ref: string, gradeLevel: number, name: ClassName): boolean {
    if (this.now.classes.has(ref)) return false;
    if (!this.classes.has(ref)) {
      this.classes.add(ref);
      this.plan.newClasses.push({ ref, gradeLevel, name: name.name, number: Number(name.key) || 0 });
      if (!this.now.grades.has(gradeLevel) && !this.grades.has(gradeLevel)) {
        this.grades.add(gradeLevel);
        this.plan.newGrades.push(gradeLevel);
      }
    }
    return true;
  }

  private takePupil(ref: string, inClass: string, line: PlanLine): boolean {
    if (this.pupils.has(ref)) return false;
    const known = this.now.pupils.get(ref);
    this.pupils.set(ref, new Set(known?.phones));
    if (!known) this.plan.newPupils.push({ ref, classRef: inClass, name: line.pupil, key: line.pupilKey });
    return !known;
  }

  private takeGuardians(ref: string, guardians: PlannedGuardian[], line: number): boolean {
    const phones = this.pupils.get(ref) ?? new Set();
    const before = phones.size;
    guardians.forEach(({ phoneHash }, guardian) => {
      if (phones.has(phoneHash)) return;
      phones.add(phoneHash);
      this.plan.newInvitations.push({ pupilRef: ref, line, guardian });
    });
    return phones.size > before;
  }
}
