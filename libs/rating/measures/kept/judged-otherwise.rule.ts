/** What the family of a pupil counts for; flags are 0 or 1. */
export interface KeptFamily {
  pupilId: string;
  classId: string;
  withHours: number;
  enrolled: number;
  graduated: number;
  hasLeft: number;
}

/** What judging families again has changed. */
export interface JudgedOtherwise {
  /** Pupils of whom what was kept does not hold any more. */
  pupilIds: string[];
  /** Their families as they are to be kept; none of a pupil who does not count any more. */
  families: KeptFamily[];
  /** Classes they were in or are in. */
  classIds: string[];
}

/** The difference between families as they were judged last and as they are judged now; most days leave most as they were. */
export function judgedOtherwise(before: KeptFamily[], now: KeptFamily[]): JudgedOtherwise {
  const was = new Map(before.map((family) => [family.pupilId, family]));
  const is = new Map(now.map((family) => [family.pupilId, family]));
  const families = now.filter((family) => !isSame(was.get(family.pupilId), family));
  const gone = before.filter((family) => !isSame(family, is.get(family.pupilId)));
  const both = [...families, ...gone];
  return {
    pupilIds: [...new Set(both.map(({ pupilId }) => pupilId))],
    families,
    classIds: [...new Set(both.map(({ classId }) => classId))],
  };
}

const isSame = (one: KeptFamily | undefined, other: KeptFamily | undefined): boolean =>
  one?.classId === other?.classId &&
  one?.withHours === other?.withHours &&
  one?.enrolled === other?.enrolled &&
  one?.graduated === other?.graduated &&
  one?.hasLeft === other?.hasLeft;
