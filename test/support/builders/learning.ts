import { GrantedRoles, People } from '@libs/identity';
import type { UnitEntity } from '@libs/organization';
import type { Answer, HttpClient } from '../http-client';
import type { World } from '../world';
import { aCourse, type CourseWish, type TestCourse } from './catalogue';
import { aCity, type City } from './organization';
import { aCookie, aPhone } from './people';

type Ranges = [number, number][];

/** A player as the browser drives it: counts its own seq. */
export class TestPlayer {
  private seq = 0;

  constructor(
    private readonly http: HttpClient,
    readonly opened: Answer,
  ) {}

  get id(): string {
    return this.opened.body.id as string;
  }

  report(ranges: unknown, own: Record<string, unknown> = {}): Promise<Answer> {
    this.seq += 1;
    const position = Array.isArray(ranges) ? ((ranges as Ranges).at(-1)?.[1] ?? 0) : 0;
    const body = { seq: this.seq, ranges, position, rate: 1, visible: true, ...own };
    return this.http.post(`/api/play-sessions/${this.id}/reports`, body);
  }
}

export interface Class {
  city: City;
  course: TestCourse;
  guardian: Learner;
}

/** A guardian of a class whose school has a published course; one video of ten minutes by default. */
export async function aLearner(world: World, wish: Omit<CourseWish, 'owner'> = {}): Promise<Class> {
  const city = await aCity(world);
  const lessons = wish.lessons ?? [{ kind: 'video', durationSeconds: 600 }];
  const course = await aCourse(world, { ...wish, lessons, owner: city.school });
  return { city, course, guardian: await aGuardianOf(world, city.class) };
}

export interface Learner {
  id: string;
  /** Of an open session. */
  cookie: string;
}

/** A guardian with a session but no password: hashing one takes longer than anything these tests are about. */
export async function aGuardianOf(world: World, unit: UnitEntity): Promise<Learner> {
  const { id } = await world.get(People).add({ name: '林一诺', phone: aPhone(), password: null });
  await world.get(GrantedRoles).grant({ personId: id, role: 'guardian', unitId: unit.id });
  return { id, cookie: await aCookie(world, id) };
}

export async function aPlayer(
  world: World,
  person: { cookie: string },
  lessonId: string,
): Promise<TestPlayer> {
  const http = world.as(person);
  const opened = await http.post('/api/play-sessions', { lessonId });
  if (opened.status !== 201) throw new Error(`The player did not open: ${JSON.stringify(opened.body)}`);
  return new TestPlayer(http, opened);
}

/** Watches from `from` to `to` at normal speed, a report every 15 s of the test's clock. */
export async function watch(world: World, player: TestPlayer, from: number, to: number): Promise<Answer> {
  let last: Answer | null = null;
  for (let at = from; at < to; at += 15) {
    const until = Math.min(to, at + 15);
    world.clock.advance(until - at);
    last = await player.report([[at, until]], { position: until });
  }
  return last ?? player.opened;
}

/** First lesson's id. */
export function lessonOf(course: TestCourse, index = 0): string {
  const lesson = course.lessons[index];
  if (!lesson) throw new Error('The course has no such lesson');
  return lesson.id;
}
