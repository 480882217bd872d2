/** Fewer answers than this are not shown: behind a handful of words a school would know the parent. */
export const fewestAnswers = 10;

export interface ScoreCount {
  /** 1–5 */
  score: number;
  answers: number;
}

export interface FeedbackSummary {
  answers: number;
  /** Mean with one decimal; null while there are too few answers. */
  mean: number | null;
  /** Answers with 1, 2, 3, 4 and 5; null while there are too few. */
  byScore: number[] | null;
}

export function feedbackSummary(counts: readonly ScoreCount[]): FeedbackSummary {
  const byScore = [1, 2, 3, 4, 5].map((score) => counts.find((count) => count.score === score)?.answers ?? 0);
  const answers = byScore.reduce((sum, count) => sum + count, 0);
  if (answers < fewestAnswers) return { answers, mean: null, byScore: null };
  const total = byScore.reduce((sum, count, at) => sum + count * (at + 1), 0);
  return { answers, mean: Math.round((total * 10) / answers) / 10, byScore };
}
