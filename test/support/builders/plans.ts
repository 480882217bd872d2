import type { HttpClient } from '../http-client';

export interface WishedSession {
  kind?: 'online' | 'activity';
  title?: string;
  activityKind?: string | null;
  courseId?: string | null;
  lessonId?: string | null;
  gradeLevels?: number[];
  term?: 1 | 2;
  week?: number | null;
  day?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  place?: string;
  required?: boolean;
  instructor?: string;
  instructorPersonId?: string | null;
  classHours?: number | null;
}

/** What a coordinator sends for a session on site; an online one needs its course. */
export const aSession = (wish: WishedSession = {}): WishedSession => ({
  kind: 'activity',
  title: '家长讲堂',
  activityKind: 'lecture',
  gradeLevels: [4],
  term: 1,
  week: 6,
  required: true,
  classHours: 2,
  ...wish,
});

/** A school's plan with these sessions, begun and filled over HTTP as a coordinator would; answers it as it is then. */
export async function aPlan(
  client: HttpClient,
  schoolId: string,
  wish: { schoolYear?: string; sessions?: WishedSession[]; published?: boolean } = {},
) {
  const { schoolYear = '2026-2027', sessions = [aSession()], published = true } = wish;
  let { body: plan } = await client.post(`/api/schools/${schoolId}/plans`, { schoolYear });
  for (const session of sessions) {
    ({ body: plan } = await client.post(`/api/plans/${plan.id}/sessions`, session));
  }
  if (!published) return plan;
  return (await client.post(`/api/plans/${plan.id}/publication`, { revision: plan.revision })).body;
}
