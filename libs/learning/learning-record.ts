/** What one person has done in one lesson version within a window of days. */
export interface LearnedLesson {
  lessonId: string;
  courseId: string;
  versionId: string;
  kind: string;
  /** Topics (`T01`…) and stages (`L3a`…) of the course version the learner is pinned to. */
  topics: string[];
  stages: string[];
  /** Seconds newly verified within the window; 0 for articles and quizzes. */
  seconds: number;
  /** When the lesson was completed, if that was within the window. */
  completedAt: Date | null;
}

/** The best attempt of one person at one quiz within a window. */
export interface QuizResult {
  lessonId: string;
  courseId: string;
  versionId: string;
  topics: string[];
  /** 0–100, the best of all tries in the window. */
  bestScore: number;
  /** Whether the best try reached the pass mark of the quiz. */
  passed: boolean;
  attempts: number;
}

export interface LearningRecord {
  personId: string;
  /** Sum of `lessons[].seconds`. */
  verifiedSeconds: number;
  lessons: LearnedLesson[];
  quizzes: QuizResult[];
}
