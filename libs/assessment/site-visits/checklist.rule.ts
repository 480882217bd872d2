/** The part of a rating standard that a checklist is made of. */
export interface VisitedStandard {
  gates: readonly VisitedPart[];
  indicators: readonly VisitedPart[];
}

interface VisitedPart {
  code: string;
  name: { zh: string; en: string };
  mode: 'evidence' | 'automatic';
  /** The measures it is judged by. */
  measures: readonly string[];
}

export const checklistParts = ['gate', 'indicator', 'course', 'record'] as const;
export type ChecklistPart = (typeof checklistParts)[number];

/** A course or an activity that was drawn. */
export interface DrawnThing {
  id: string;
  title: string;
  /** YYYY-MM-DD; null where a day means nothing. */
  day: string | null;
}

/** One thing to be looked at on site. */
export interface ChecklistItem {
  /** Of the gate or indicator; with a number for what was drawn: `B4-2`. */
  code: string;
  part: ChecklistPart;
  name: { zh: string; en: string };
  /** The measure that says what there is to see. */
  measure: string;
  of: DrawnThing | null;
}

/** Figures of the platform that can be seen on site as well: the plan on the wall, the people who teach. */
const alsoSeen = new Set(['gate.plan-published', 'gate.instructors']);

const coursesBy = 'course-quality';
const recordsBy = 'gate.activities-with-papers';

/**
 * What two visitors look at: every gate and indicator that rests on evidence, the plan and the instructors, and instead of a word
 * about all courses and records those that were drawn. Where nothing could be drawn the item itself stays.
 */
export function checklistOf(
  standard: VisitedStandard,
  drawn: { courses: readonly DrawnThing[]; records: readonly DrawnThing[] },
): ChecklistItem[] {
  const things: Record<string, { part: ChecklistPart; drawn: readonly DrawnThing[] }> = {
    [coursesBy]: { part: 'course', drawn: drawn.courses },
    [recordsBy]: { part: 'record', drawn: drawn.records },
  };
  const itemsOf = (each: VisitedPart, part: ChecklistPart): ChecklistItem[] => {
    const [measure = ''] = each.measures;
    const own = { code: each.code, part, name: each.name, measure, of: null };
    const sample = things[measure];
    if (sample && sample.drawn.length > 0) {
      return sample.drawn.map((of, at) => ({
        ...own,
        code: `${each.code}-${at + 1}`,
        part: sample.part,
        of,
      }));
    }
    return sample || each.mode === 'evidence' || alsoSeen.has(measure) ? [own] : [];
  };
  const items = [
    ...standard.gates.flatMap((each) => itemsOf(each, 'gate')),
    ...standard.indicators.flatMap((each) => itemsOf(each, 'indicator')),
  ];
  return checklistParts.flatMap((part) => items.filter((item) => item.part === part));
}

/** For the school before the day: how many are drawn, not which. */
export function withoutDrawn(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.map((item) => ({ ...item, of: null }));
}
