import type { SessionView } from '@web/api/generated';
import { sentSession, sessionValues } from './session-values.rule';

const session: SessionView = {
  id: 'one',
  kind: 'activity',
  activityKind: 'salon',
  title: '亲子沙龙',
  courseId: null,
  courseTitle: null,
  lessonId: null,
  gradeLevels: [1, 2],
  term: 1,
  week: 7,
  day: '2026-10-15',
  startsAt: '19:00',
  endsAt: '20:30',
  place: '报告厅',
  required: true,
  instructor: '许老师',
  instructorPersonId: null,
  classHours: 2,
  revision: 3,
  changedBy: null,
  changedAt: '2026-09-01T00:00:00.000Z',
};

describe('a session in the form', () => {
  it('is sent as it was opened', () => {
    expect(sentSession(sessionValues({ session }))).toMatchObject({
      kind: 'activity',
      activityKind: 'salon',
      gradeLevels: [1, 2],
      week: null,
      day: '2026-10-15',
      startsAt: '19:00',
      classHours: 2,
    });
  });

  it('sends of kind and time only what was chosen', () => {
    const values = {
      ...sessionValues({ session }),
      kind: 'online' as const,
      courseId: 'c',
      when: 'week' as const,
    };
    expect(sentSession(values)).toMatchObject({
      activityKind: null,
      classHours: null,
      courseId: 'c',
      week: 7,
      day: null,
      startsAt: null,
    });
  });

  it('begins with the grade and term it was asked for', () => {
    expect(sessionValues({ term: 2, level: 4 })).toMatchObject({ term: 2, gradeLevels: [4], required: true });
  });
});
