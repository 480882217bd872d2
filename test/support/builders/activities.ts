import type { UnitEntity } from '@libs/organization';
import { Clock } from '@libs/platform';
import type { World } from '../world';
import type { TestPerson } from './people';

export interface TestActivity {
  id: string;
  version: number;
  startsAt: Date;
  endsAt: Date;
}

const hour = 3_600_000;

/** What a coordinator fills in: a lecture in two days, sign-up open. */
export function anActivityPlan(
  world: World,
  audience: UnitEntity[],
  wish: object = {},
): Record<string, unknown> {
  const now = world.get(Clock).now().getTime();
  const at = (hours: number): string => new Date(now + hours * hour).toISOString();
  return {
    kind: 'lecture',
    title: '和孩子好好说话',
    description: '请带上一件最近的小事。',
    planText: '讲座一小时，讨论半小时。',
    place: '学校礼堂',
    startsAt: at(48),
    endsAt: at(50),
    signUpOpensAt: at(-24),
    signUpClosesAt: at(47),
    capacity: 30,
    seating: 'family',
    classHours: 2,
    required: false,
    specialNeeds: false,
    topics: ['T07'],
    audience: audience.map(({ id }) => id),
    makeUpLessonId: null,
    ...wish,
  };
}

/** An activity of the school that families may sign up for. */
export async function anActivity(
  world: World,
  coordinator: TestPerson,
  school: UnitEntity,
  wish: { audience?: UnitEntity[]; [field: string]: unknown } = {},
): Promise<TestActivity> {
  const { audience = [school], ...fields } = wish;
  const desk = world.as(coordinator);
  const plan = anActivityPlan(world, audience, fields);
  const made = await desk.post(`/api/schools/${school.id}/activities`, plan);
  if (made.status !== 201) throw new Error(`no activity was made: ${JSON.stringify(made.body)}`);
  const { id, version } = made.body;
  const published = await desk.post(`/api/activities/${id}/publish`, { version });
  if (published.status !== 200) throw new Error(`it was not published: ${JSON.stringify(published.body)}`);
  const { startsAt, endsAt } = published.body;
  return { id, version: published.body.version, startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
}

export function signUp(
  world: World,
  parent: TestPerson & { pupilId: string },
  activityId: string,
  persons = 1,
): Promise<{ status: number; body: { children: { signUp: string | null; before: number | null }[] } }> {
  const wish = { pupilId: parent.pupilId, persons };
  return world.as(parent).post(`/api/me/activities/${activityId}/places`, wish);
}

/** The code that the screen in the hall shows now. */
export async function shownCode(world: World, host: TestPerson, activityId: string): Promise<string> {
  const { body } = await world.as(host).get(`/api/activities/${activityId}/check-in-codes`);
  return body.codes[0].code as string;
}

/** Scans the running code and checks in with it. */
export async function checkIn(
  world: World,
  host: TestPerson,
  parent: TestPerson,
  activityId: string,
  more: object = {},
) {
  const code = await shownCode(world, host, activityId);
  const { body } = await world.http.post(`/api/activities/${activityId}/scans`, { code });
  return world
    .as(parent)
    .post(`/api/me/activities/${activityId}/check-ins`, { ticket: body.ticket, ...more });
}
