import type { PublishProblemView } from '@web/api/generated';
import type { Problem } from '@web/api/problem';
import type { Outline } from './outline.rule';

/** What is to be mended, by the key of the chapter or lesson; `''` for the course as a whole. Values: codes. */
export type Faults = ReadonlyMap<string, readonly string[]>;

function gathered(pairs: readonly (readonly [string, string])[]): Faults {
  const faults = new Map<string, string[]>();
  for (const [key, code] of pairs) faults.set(key, [...(faults.get(key) ?? []), code]);
  return faults;
}

/** What keeps the draft from being published. */
export const publishFaults = (problems: readonly PublishProblemView[]): Faults =>
  gathered(problems.map(({ code, lessonId, chapterId }) => [lessonId ?? chapterId ?? '', code]));

/** What the server refused in a save: `chapters.0.lessons.1.assetId` stands at the second lesson of the first chapter. */
export function saveFaults(problem: Problem, outline: Outline): Faults {
  return gathered(
    problem.errors.map(({ field, code }) => {
      const [, chapter, lesson] = /^chapters\.(\d+)(?:\.lessons\.(\d+))?/.exec(field) ?? [];
      const at = outline[Number(chapter)];
      const key = lesson === undefined ? at?.key : at?.lessons[Number(lesson)]?.key;
      const named = field.endsWith('.title') ? 'outline.no-title' : code;
      return [key ?? '', named] as const;
    }),
  );
}
