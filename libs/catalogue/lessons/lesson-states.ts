import { Injectable } from '@nestjs/common';

export const lessonStates = ['new', 'begun', 'completed'] as const;
export type LessonState = (typeof lessonStates)[number];

/**
 * Answers how far a person is in these lessons, in one query; a lesson left out is new.
 * @param lessonIds ids of lesson versions, at most those of one course
 */
export type LessonStateSource = (
  personId: string,
  lessonIds: readonly string[],
) => Promise<ReadonlyMap<string, LessonState>>;

/** Where the floor above, which counts progress, tells this one what to show beside a lesson. */
@Injectable()
export class LessonStates {
  private source: LessonStateSource = () => Promise.resolve(new Map<string, LessonState>());

  /** Called once, when the noun that knows starts. */
  answerWith(source: LessonStateSource): void {
    this.source = source;
  }

  async of(personId: string, lessonIds: readonly string[]): Promise<(lessonId: string) => LessonState> {
    const known =
      lessonIds.length === 0 ? new Map<string, LessonState>() : await this.source(personId, lessonIds);
    return (lessonId) => known.get(lessonId) ?? 'new';
  }
}
