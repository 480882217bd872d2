import { questionMay } from './question-state.rule';

const asked = { state: 'ASKED', answeredOn: null, mayPublish: false, published: false } as const;
const answered = { ...asked, state: 'ANSWERED', answeredOn: '2026-11-18' } as const;
const asker = { asker: true, answers: false, publishes: false };
const staff = { asker: false, answers: true, publishes: true };

describe('a question', () => {
  it('is taken back only before anybody has answered', () => {
    expect(questionMay(asked, asker)).toEqual(['withdraw', 'consent']);
    expect(questionMay(answered, asker)).toEqual(['follow-up', 'consent']);
    expect(questionMay({ ...asked, state: 'WITHDRAWN' }, asker)).toEqual([]);
    expect(questionMay({ ...asked, state: 'WITHDRAWN' }, staff)).toEqual([]);
  });

  it('is published only with consent and an answer', () => {
    expect(questionMay({ ...asked, mayPublish: true }, staff)).toEqual(['answer']);
    expect(questionMay(answered, staff)).toEqual(['answer']);
    expect(questionMay({ ...answered, mayPublish: true }, staff)).toEqual(['answer', 'publish']);
    const published = { ...answered, mayPublish: true, published: true };
    expect(questionMay(published, staff)).toContain('unpublish');
    expect(questionMay(published, { ...staff, publishes: false })).toEqual(['answer']);
  });
});
