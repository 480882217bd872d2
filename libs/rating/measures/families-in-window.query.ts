import { startOfDay } from '@libs/platform';
import { atOrBelow, dayAfter, type Window } from './window.rule';

/**
 * How long a pupil who has left must have been on the class list within the window for the family to count: about the
 * teaching weeks of a term, in which the school could offer its lectures (domain: graduation, sessions by term).
 */
const daysOnList = 90;

/** The grade a class was in at the end of a window: promotions after it are looked through. */
const gradeThen = `grade.id = COALESCE(
         (SELECT moved.from_grade_id FROM class_moves moved
            JOIN school_promotions promotion ON promotion.id = moved.promotion_id AND promotion.promoted_at >= ?
           WHERE moved.class_id = class.id ORDER BY promotion.promoted_at LIMIT 1), class.parent_id)`;

const isInWindow = `pupils.created_at < ?
       AND ((pupils.left_at IS NULL AND class.archived_at IS NULL) OR pupils.left_at >= ?
         OR pupils.left_at >= GREATEST(pupils.created_at, ?) + INTERVAL ${daysOnList} DAY)`;

/**
 * Of a family that counts: whether its pupil has left within the window, so that what it has not done here it never will;
 * and the parameter. Within, for a window that has ended says the same for good.
 */
export const hasLeft = 'COALESCE(pupils.left_at < ?, 0)';
export const leftParameter = ({ until }: Pick<Window, 'until'>): Date => dayAfter(until);

/** `FROM` of the classes, each with the grade it was in at the end of a window. */
export const classesInWindow = `units class
  JOIN units grade ON ${gradeThen}`;

/** Its parameter. */
export const classParameters = (window: Pick<Window, 'until'>): Date[] => [dayAfter(window.until)];

/**
 * `FROM` of everything that is about the families of a school: `pupils`, each once, with `class` and `grade`.
 *
 * A family counts for a school in a window (domain: rating standard, window) when its pupil is on the class list of the
 * school at the end of the window (today, while it runs), or was on it for `daysOnList` days of the window and has left.
 * So neither a leaving year nor a promotion takes families out of the year they were here for, a list corrected after a
 * few weeks adds none, and who comes after the window's last day belongs to the next one.
 */
export const familiesInWindow = `${classesInWindow}
  JOIN pupils ON pupils.class_id = class.id AND ${isInWindow}`;

/** Its parameters, in order. */
export function familyParameters(window: Pick<Window, 'from' | 'until'>): Date[] {
  const [from, end] = [startOfDay(window.from), dayAfter(window.until)];
  return [...classParameters(window), end, end, from];
}

/** The same from a few `pupils` on: what is joined after them, in this order (`STRAIGHT_JOIN`), and its parameters. */
export const pupilsInWindow = `JOIN units class ON class.id = pupils.class_id AND ${isInWindow}
  JOIN units grade ON ${gradeThen}`;

export function pupilParameters(window: Pick<Window, 'from' | 'until'>): Date[] {
  const [from, end] = [startOfDay(window.from), dayAfter(window.until)];
  return [end, end, from, ...classParameters(window)];
}

/** `WHERE` of the families at or below a path, and its parameters. */
export const familiesBelow = `class.kind = 'class' AND class.path LIKE ?
  AND (class.archived_at IS NULL OR class.archived_at >= ?)`;

export const belowParameters = (window: Window): unknown[] => [
  atOrBelow(window.path),
  startOfDay(window.from),
];
