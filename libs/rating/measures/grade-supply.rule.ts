export interface GradeSupply {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  gradeLevel: number;
  courses: number;
  /** Video lessons a grade's guardians are offered. */
  sessions: number;
  /** Seconds of video in them. */
  seconds: number;
}

/** A grade with the units whose courses reach it. */
export interface SuppliedGrade {
  schoolId: string;
  gradeId: string;
  gradeName: string;
  gradeLevel: number;
  stage: string | null;
  districtId: string | null;
  cityId: string | null;
}

/** What one unit's own published courses offer to one stage. */
export interface StageOffer {
  unitId: string;
  stage: string;
  courses: number;
  sessions: number;
  seconds: number;
}

const suppliers = ({ schoolId, districtId, cityId }: SuppliedGrade): string[] => [
  ...new Set([schoolId, districtId, cityId].filter((id) => id !== null)),
];

/** Every unit whose courses reach one of the grades, each once. */
export const supplyingUnits = (grades: SuppliedGrade[]): string[] => [...new Set(grades.flatMap(suppliers))];

/** Each grade's share: what its school, district and city offer to its stage, added up. A course belongs to one unit. */
export function suppliedGrades(grades: SuppliedGrade[], offers: StageOffer[]): GradeSupply[] {
  const byStage = new Map(offers.map((offer) => [`${offer.unitId} ${offer.stage}`, offer]));
  return grades.map((grade) => {
    const own = suppliers(grade).flatMap((id) => byStage.get(`${id} ${grade.stage}`) ?? []);
    const sum = (of: 'courses' | 'sessions' | 'seconds'): number =>
      own.reduce((total, offer) => total + offer[of], 0);
    const { schoolId, gradeId, gradeName, gradeLevel } = grade;
    return {
      ...{ schoolId, gradeId, gradeName, gradeLevel: Number(gradeLevel) },
      ...{ courses: sum('courses'), sessions: sum('sessions'), seconds: sum('seconds') },
    };
  });
}
