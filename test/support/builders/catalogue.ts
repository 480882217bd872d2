import { AuthoringService, Catalogue, OutlineService, ReviewService, type CourseKind } from '@libs/catalogue';
import type { Stage, Topic, UnitEntity } from '@libs/organization';
import { newId, type Caller } from '@libs/platform';
import type { World } from '../world';
import { aCity } from './organization';
import { aPerson } from './people';

export type WishedLesson =
  | { kind: 'video'; title?: string; durationSeconds?: number; assetId?: string }
  | { kind: 'article'; title?: string; articleHtml?: string }
  | { kind: 'quiz'; title?: string; passMark?: number; questions?: WishedQuestion[] };

export interface WishedQuestion {
  kind?: 'single' | 'multiple' | 'true_false';
  text?: string;
  options: { id?: string; text?: string; right: boolean }[];
  explanation?: string;
}

export interface CourseWish {
  /** Whose parent school owns it; a school of its own by default. */
  owner?: UnitEntity;
  /** Who writes and publishes it; somebody new by default. Many courses are quicker made by one. */
  author?: Caller;
  published?: boolean;
  title?: string;
  kind?: CourseKind;
  stages?: Stage[];
  topics?: Topic[];
  /** One video of a minute by default; all in one chapter. */
  lessons?: WishedLesson[];
}

export interface TestCourse {
  id: string;
  versionId: string;
  owner: UnitEntity;
  /** In the order of the course. */
  lessons: {
    id: string;
    kind: string;
    title: string;
    assetId: string | null;
    durationSeconds: number | null;
  }[];
  /** A coordinator (or officer) of the owner. */
  author: Caller;
}

const officers = { city: 'city_officer', district: 'district_officer' } as const;

/** A course written (and published) through the services an author's requests reach. */
export async function aCourse(world: World, wish: CourseWish = {}): Promise<TestCourse> {
  const { published = true, title = '静待花开', kind = 'series', stages = ['L3b'], topics = ['T06'] } = wish;
  const owner = wish.owner ?? (await aCity(world)).school;
  const author = wish.author ?? (await anAuthor(world, owner));
  const id = await world
    .get(AuthoringService)
    .create(author, { unitId: owner.id, title, kind, stages, topics });
  const lessons = await Promise.all(
    (wish.lessons ?? [{ kind: 'video' }]).map((lesson) => asWanted(world, lesson, owner, author.personId)),
  );
  const chapters = [{ title: '第一章', lessons }];
  await world.get(OutlineService).save(author, id, { revision: 1, chapters });
  if (published) {
    await world.get(ReviewService).submit(author, id);
    await world.get(ReviewService).publish(author, id, null);
  }
  return { id, owner, author, ...(await contentOf(world, id)) };
}

/** Somebody who may write and publish for the unit, as the services see the person. */
export async function anAuthor(world: World, owner: UnitEntity): Promise<Caller> {
  const role = owner.kind === 'city' || owner.kind === 'district' ? officers[owner.kind] : 'coordinator';
  const person = await aPerson(world, { name: '钟老师', roles: [[role, owner]] });
  const roles = [{ role, unitId: owner.id, unitPath: owner.path }];
  return { personId: person.id, sessionId: newId(), locale: 'zh-CN', roles };
}

/** A recording that can be watched as far as the database knows; there is no file behind it. */
export async function aPlayableAsset(
  world: World,
  owner: UnitEntity,
  personId: string,
  durationSeconds = 60,
): Promise<string> {
  const id = newId();
  await world.database.execute(
    `INSERT INTO media_assets (id, unit_id, unit_path, uploaded_by, file_name, state, kind, progress,
       duration_seconds, width, height, package_id, playable_at, ready_at)
     VALUES (?, ?, ?, ?, 'lecture.mp4', 'READY', 'video', 1, ?, 1280, 720, ?, NOW(3), NOW(3))`,
    [id, owner.id, owner.path, personId, durationSeconds, newId()],
  );
  return id;
}

async function asWanted(world: World, lesson: WishedLesson, owner: UnitEntity, personId: string) {
  switch (lesson.kind) {
    case 'video': {
      const { kind, title = '第一讲', durationSeconds, assetId } = lesson;
      return {
        kind,
        title,
        assetId: assetId ?? (await aPlayableAsset(world, owner, personId, durationSeconds)),
      };
    }
    case 'article': {
      const { kind, title = '读一读', articleHtml = '<p>和孩子一起读。</p>' } = lesson;
      return { kind, title, articleHtml };
    }
    case 'quiz': {
      const { kind, title = '想一想', passMark, questions = [yesNo] } = lesson;
      return {
        kind,
        title,
        quiz: { ...(passMark ? { passMark } : {}), questions: questions.map(asQuestion) },
      };
    }
  }
}

const yesNo: WishedQuestion = { kind: 'true_false', options: [{ id: 'true', right: true }] };

function asQuestion({ kind = 'single', text = '哪一种做法更好？', ...rest }: WishedQuestion) {
  return { kind, text, ...rest };
}

async function contentOf(world: World, courseId: string): Promise<Pick<TestCourse, 'versionId' | 'lessons'>> {
  const [course] = await world.database.query<{ versionId: string }>(
    'SELECT current_version_id AS versionId FROM courses WHERE id = ?',
    [courseId],
  );
  const { versionId } = course as { versionId: string };
  return { versionId, lessons: await world.get(Catalogue).lessonsOf(versionId) };
}
