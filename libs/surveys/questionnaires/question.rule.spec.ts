import fc from 'fast-check';
import {
  choicesIn,
  choicesOf,
  isSatisfied,
  questionnaireFaults,
  replyFaults,
  type Question,
} from './question.rule';

const scale: Question = { kind: 'scale', title: '总体满意吗', options: [], satisfaction: true };
const single: Question = {
  kind: 'single',
  title: '何时有空',
  options: ['周中', '周末'],
  satisfaction: false,
};
const multi: Question = { ...single, kind: 'multi' };
const text: Question = { kind: 'text', title: '想说的话', options: [], satisfaction: false };

describe('a questionnaire', () => {
  it('may be asked when every question can be answered', () => {
    expect(questionnaireFaults([scale, single, multi, text], true)).toEqual([]);
  });

  it('asks something', () => {
    expect(questionnaireFaults([], false)).toEqual([{ field: 'questions', code: 'survey.no-questions' }]);
  });

  it('asks about satisfaction once when it counts for the rating', () => {
    expect(questionnaireFaults([single], true)).toEqual([
      { field: 'questions', code: 'survey.no-satisfaction-question' },
    ]);
    expect(questionnaireFaults([single], false)).toEqual([]);
    expect(questionnaireFaults([scale, scale], false)).toEqual([
      { field: 'questions', code: 'survey.two-satisfaction-questions' },
    ]);
  });

  it('names the field of every fault', () => {
    expect(
      questionnaireFaults(
        [
          { ...single, options: ['一'] },
          { ...multi, options: ['一', '一'] },
          { ...text, options: ['一'] },
          { ...text, satisfaction: true },
        ],
        false,
      ),
    ).toEqual([
      { field: 'questions.0.options', code: 'survey.too-few-options' },
      { field: 'questions.1.options', code: 'survey.same-option-twice' },
      { field: 'questions.2.options', code: 'survey.options-not-asked' },
      { field: 'questions.3.satisfaction', code: 'survey.satisfaction-needs-scale' },
    ]);
  });
});

describe('replies', () => {
  const questions = [scale, single, multi, text];

  it('fit when they answer their questions', () => {
    expect(replyFaults(questions, [5, 1, [0, 1], '很好'])).toEqual([]);
    expect(replyFaults(questions, [1, 0, [], ''])).toEqual([]);
  });

  it.each([
    [[0, 0, [], ''], 'replies.0'],
    [[6, 0, [], ''], 'replies.0'],
    [[2.5, 0, [], ''], 'replies.0'],
    [[3, 2, [], ''], 'replies.1'],
    [[3, 0, [0, 0], ''], 'replies.2'],
    [[3, 0, [2], ''], 'replies.2'],
    [[3, 0, [], '长'.repeat(301)], 'replies.3'],
    [[3, 0, [], null], 'replies.3'],
  ])('%j do not', (replies, field) => {
    expect(replyFaults(questions, replies).map((fault) => fault.field)).toEqual([field]);
  });

  it('are all there', () => {
    expect(replyFaults(questions, [3])).toEqual([{ field: 'replies', code: 'survey.replies-incomplete' }]);
  });

  it('never stand for a choice that the question does not have', () => {
    const some = fc.oneof(
      fc.integer({ min: -2, max: 9 }),
      fc.array(fc.integer({ min: -2, max: 4 })),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...questions), some, (question, reply) => {
        if (replyFaults([question], [reply]).length > 0) return;
        const known = choicesIn(question);
        expect(choicesOf(reply).every((choice) => known.includes(choice))).toBe(true);
      }),
    );
  });

  it('are satisfied from 4 up', () => {
    expect([3, 4, 5].map((step) => isSatisfied([text, scale], ['', step]))).toEqual([false, true, true]);
    expect(isSatisfied([single], [1])).toBeNull();
  });
});
