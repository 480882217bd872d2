import { feedbackSummary } from './feedback-summary.rule';

describe('feedback on an activity', () => {
  it('stays hidden while fewer than ten have answered', () => {
    expect(feedbackSummary([{ score: 5, answers: 9 }])).toEqual({ answers: 9, mean: null, byScore: null });
    expect(feedbackSummary([])).toEqual({ answers: 0, mean: null, byScore: null });
  });

  it('is a mean and a count of each score', () => {
    expect(
      feedbackSummary([
        { score: 5, answers: 8 },
        { score: 3, answers: 2 },
      ]),
    ).toEqual({ answers: 10, mean: 4.6, byScore: [0, 0, 2, 0, 8] });
  });
});
