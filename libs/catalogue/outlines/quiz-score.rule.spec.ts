import fc from 'fast-check';
import type { OutlineQuestion, QuestionKind } from './outline.rule';
import { quizVerdict } from './quiz-score.rule';

function question(id: string, right: string[], kind: QuestionKind = 'single'): OutlineQuestion {
  const options = ['a', 'b', 'c', 'd'].map((option) => ({
    id: option,
    text: option,
    right: right.includes(option),
  }));
  return { id, kind, text: id, options, explanation: `why ${id}` };
}

const answer = (questionId: string, ...optionIds: string[]) => ({ questionId, optionIds });

describe('grading a quiz', () => {
  it('wants exactly the right options of a multiple choice', () => {
    const quiz = { passMark: 60, questions: [question('q', ['a', 'c'], 'multiple')] };
    expect(quizVerdict(quiz, [answer('q', 'a', 'c')]).score).toBe(100);
    expect(quizVerdict(quiz, [answer('q', 'c', 'a', 'a')]).score).toBe(100);
    expect(quizVerdict(quiz, [answer('q', 'a')]).score).toBe(0);
    expect(quizVerdict(quiz, [answer('q', 'a', 'b', 'c')]).score).toBe(0);
  });

  it('never rounds up', () => {
    const questions = Array.from({ length: 13 }, (_, i) => question(`q${i}`, ['a']));
    const answers = questions.slice(0, 5).map((each) => answer(each.id, 'a'));
    expect(quizVerdict({ passMark: 60, questions }, answers).score).toBe(38.4);
  });

  it('passes exactly at the mark', () => {
    const questions = Array.from({ length: 5 }, (_, i) => question(`q${i}`, ['a']));
    const answers = questions.slice(0, 3).map((each) => answer(each.id, 'a'));
    expect(quizVerdict({ passMark: 60, questions }, answers).passed).toBe(true);
    expect(quizVerdict({ passMark: 61, questions }, answers).passed).toBe(false);
  });

  it('passes nobody in a quiz without questions or without right answers', () => {
    expect(quizVerdict({ passMark: 0, questions: [] }, []).passed).toBe(false);
    expect(quizVerdict({ passMark: 60, questions: [question('q', [])] }, [answer('q')]).passed).toBe(false);
  });

  it('says which answers were right and why', () => {
    const verdict = quizVerdict({ passMark: 60, questions: [question('q', ['b'])] }, [answer('q', 'a')]);
    expect(verdict.questions).toEqual([
      { id: 'q', right: false, rightOptionIds: ['b'], explanation: 'why q' },
    ]);
  });

  it('stays within 0 and 100 and ignores what it did not ask', () => {
    const anything = fc.array(
      fc.record({ questionId: fc.string(), optionIds: fc.array(fc.string(), { maxLength: 5 }) }),
    );
    fc.assert(
      fc.property(anything, (answers) => {
        const quiz = { passMark: 60, questions: [question('q1', ['a']), question('q2', ['b'])] };
        const { score, passed } = quizVerdict(quiz, answers);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(passed).toBe(score >= 60);
      }),
    );
  });
});
