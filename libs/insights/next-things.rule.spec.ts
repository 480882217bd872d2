import { nextThingsFor, nothingWaits } from './next-things.rule';

const desk = {
  ...nothingWaits,
  classes: 2,
  families: 40,
  joined: 40,
  instructors: 2,
  failedVideos: 0,
  draft: 0,
  submitted: 0,
  returned: 0,
};
const codes = (change: Partial<typeof desk>) =>
  nextThingsFor({ ...desk, ...change }).map((thing) => thing.code);

describe('What a school could do next', () => {
  test('is nothing when all is in order', () => {
    expect(codes({})).toEqual([]);
  });

  test('begins with classes and pupils', () => {
    expect(codes({ classes: 0, families: 0 })).toEqual(['set-up-classes']);
    expect(codes({ families: 0, joined: 0, draft: 3 })).toEqual(['add-pupils']);
  });

  test('puts what others wait for first', () => {
    expect(
      codes({ draft: 1, returned: 1, submitted: 1, joined: 30, instructors: 0, failedVideos: 1 }),
    ).toEqual([
      'answer-returned-courses',
      'look-at-failed-videos',
      'publish-submitted-courses',
      'find-instructors',
      'invite-families',
      'submit-drafts',
    ]);
  });

  test('tells a school of what families, district and city wait for before anything else', () => {
    const waiting = { questions: 1, practice: 9, activities: 2, returnedApplications: 1, rectifications: 3 };
    expect(codes({ ...waiting, begunApplications: 1, missingPlans: 1, returned: 1, instructors: 0 })).toEqual(
      [
        'mend-application',
        'put-title-right',
        'answer-questions',
        'answer-practice',
        'sum-up-activities',
        'answer-returned-courses',
        'hand-in-application',
        'publish-plan',
        'find-instructors',
      ],
    );
  });
});
