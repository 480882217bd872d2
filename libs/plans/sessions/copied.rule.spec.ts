import { copiedSession } from './copied.rule';
import type { SessionContent } from './session-content.rule';

const session: SessionContent & { id: string } = {
  id: 'one',
  kind: 'activity',
  activityKind: 'lecture',
  title: '开学第一课',
  courseId: null,
  lessonLineageId: null,
  gradeLevels: [1, 2, 7],
  term: 1,
  week: 22,
  onDay: '2026-01-27',
  startsAt: '19:00',
  endsAt: '20:30',
  place: '报告厅',
  required: true,
  instructor: '许老师',
  instructorPersonId: null,
  classHours: 2,
  originId: null,
};
const terms = [{ number: 1 as const, startsOn: '2026-09-01', endsOn: '2027-01-15' }];

describe('a session taken over into another plan', () => {
  it('keeps its week as far as the term reaches, and waits for a day', () => {
    expect(copiedSession(session, [1, 2, 3], terms)).toMatchObject({
      gradeLevels: [1, 2],
      week: 20,
      onDay: null,
      startsAt: null,
      endsAt: null,
      title: '开学第一课',
      originId: 'one',
    });
    expect(copiedSession(session, [1], [])?.week).toBe(22);
  });

  it('is left out where none of its grades is', () => {
    expect(copiedSession(session, [3, 4], terms)).toBeNull();
  });
});
