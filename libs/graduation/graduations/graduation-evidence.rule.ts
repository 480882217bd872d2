import {
  judgeGraduation,
  type ActivityFact,
  type GraduationVerdict,
  type LearningFacts,
  type LessonFact,
  type RequirementVerdict,
} from '../enrolments/graduation.rule';
import type { ProgrammeRules } from '../programmes/programme.rule';

/**
 * What a graduation rests on, stored with it: the facts as they were, the version and stage that judged them, and the verdict. With
 * the (immutable) rules of that version it can be judged again years later.
 */
export interface GraduationEvidence {
  programmeVersionId: string;
  stage: string;
  /** ISO instants of the window. */
  countedFrom: string;
  countedTo: string;
  /** Instants after `countedAt` did not exist yet. */
  countedAt: string;
  facts: LearningFacts;
  requirements: RequirementVerdict[];
  /** Of a diploma: the graduation that counts for each school year of the stage. */
  stageYears?: { schoolYear: string; graduationId: string }[];
  /** Of a commendation: what it was given for, and how many places the grade had. */
  commendation?: {
    recordId: string;
    families: number;
    places: number;
    eligible: number;
    /** Of the lot; null where everybody had a place. */
    seed: string | null;
  };
}

/** The verdict again, from what was stored. */
export function judgeAgain(rules: ProgrammeRules, evidence: GraduationEvidence): GraduationVerdict {
  return judgeGraduation(rules, evidence.stage, evidence.facts);
}

/** One lesson as the learning noun tells of it. */
export interface LessonRecord {
  lessonId: string;
  kind: string;
  topics: string[];
  /** Verified within the window. */
  seconds: number;
  completedAt: Date | null;
}

export interface QuizRecord {
  lessonId: string;
  /** 0–100 */
  bestScore: number;
}

/** What was done away from the screen, within the window of an enrolment. */
export interface OnSiteRecord {
  activities: ActivityFact[];
  sessions: LearningFacts['sessions'];
  practiceRecords: number;
}

/** A learning record as facts. A passed quiz is no lesson heard, so it covers no topic. */
export function factsOf(
  record: { lessons: LessonRecord[]; quizzes: QuizRecord[] },
  onSite: OnSiteRecord,
): LearningFacts {
  const lessons = record.lessons
    .filter((lesson) => lesson.kind !== 'quiz')
    .map((lesson): LessonFact => {
      const { lessonId, seconds, topics } = lesson;
      return { lessonId, seconds, topics: [...topics].sort(), completed: lesson.completedAt !== null };
    })
    .sort((a, b) => a.lessonId.localeCompare(b.lessonId));
  const [best] = [...record.quizzes].sort(
    (a, b) => b.bestScore - a.bestScore || a.lessonId.localeCompare(b.lessonId),
  );
  return {
    lessons,
    quiz: best ? { lessonId: best.lessonId, score: best.bestScore } : null,
    activities: [...onSite.activities].sort((a, b) => a.activityId.localeCompare(b.activityId)),
    sessions: onSite.sessions,
    practiceRecords: onSite.practiceRecords,
  };
}
