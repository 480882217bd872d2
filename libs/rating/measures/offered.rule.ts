import { groupedBy } from './grouped.rule';
import { median, type Counted } from './window.rule';

/** What a grade is offered: online by the catalogue, and on site by the published plan of its school. */
export interface GradeOffer {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  gradeLevel: number;
  sessions: number;
  /** Class hours, two decimals. */
  hours: number;
  /** Whether the school has published a plan: then this is all there is, else paper may say more. */
  planned: boolean;
}

/** Gate G6 and indicator C1, by school. */
export function offerMeasures(grades: readonly GradeOffer[]): Counted[] {
  return [...groupedBy([...grades], (grade) => grade.schoolId)].flatMap(([unitId, own]): Counted[] => {
    const hours = own.map((grade) => grade.hours);
    const whole = own.every((grade) => grade.planned);
    const single = (measure: string, value: number): Counted => ({
      unitId,
      measure,
      value: String(value),
      of: null,
      ...(whole && { whole }),
    });
    return [
      single('gate.sessions-in-thinnest-grade', Math.min(...own.map((grade) => grade.sessions))),
      single('gate.hours-in-thinnest-grade', Math.min(...hours)),
      single('median-class-hours', median(hours) ?? 0),
    ];
  });
}
