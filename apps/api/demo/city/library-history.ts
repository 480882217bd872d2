import { Database, newId } from '@libs/platform';
import { Chance } from '../chance';
import { insertRows } from './demo-rows';
import type { DemoFamily } from './families';
import { ratingWords, sharedCourses } from './shared-courses';
import type { DemoCity, DemoSchool } from './units-and-staff';

const dayMs = 86_400_000;

interface Given {
  courseId: string;
  versionId: string;
  owner: DemoSchool;
  wish: (typeof sharedCourses)[number];
}

/** Courses schools share, who adopted them, what they say, and how many families began them. */
export class LibraryHistory {
  private readonly chance = new Chance(20_260_913);

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, families: DemoFamily[], now: Date): Promise<void> {
    const coordinators = await this.coordinators();
    const given: Given[] = [];
    for (const wish of sharedCourses) {
      const owner = city.schools.find(({ plan }) => plan.code === wish.school);
      const author = owner && coordinators.get(owner.unit.id);
      if (!owner || !author) continue;
      const course = { courseId: newId(), versionId: newId(), owner, wish };
      await this.write(course, author, new Date(now.getTime() - 120 * dayMs));
      await this.share(course, author, new Date(now.getTime() - 90 * dayMs));
      given.push(course);
    }
    for (const course of given) await this.adopt(course, city, coordinators, families, now);
  }

  private async coordinators(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ unitId: string; personId: string }>(
      `SELECT unit_id AS unitId, person_id AS personId FROM role_grants WHERE role = 'coordinator'`,
    );
    return new Map(rows.map(({ unitId, personId }) => [unitId, personId]));
  }

  private async write({ courseId, versionId, owner, wish }: Given, author: string, at: Date): Promise<void> {
    const { unit } = owner;
    const course = [courseId, unit.id, unit.path, 'PUBLISHED', versionId, author, at, at];
    const columns = ['id', 'unit_id', 'unit_path', 'state', 'current_version_id', 'created_by', 'created_at'];
    await insertRows(this.database, 'courses', [...columns, 'published_at'], [course]);
    const { title, stages, topics, articles } = wish;
    const tagged = [JSON.stringify(stages), JSON.stringify(topics), '[]'];
    await insertRows(
      this.database,
      'course_versions',
      [
        ...['id', 'course_id', 'number', 'state', 'title', 'kind', 'stages', 'topics', 'transitions'],
        ...['description', 'lesson_count', 'video_seconds', 'created_by', 'created_at', 'published_at'],
      ],
      [
        [
          versionId,
          courseId,
          1,
          'PUBLISHED',
          title,
          'series',
          ...tagged,
          ...['', articles.length, 0, author, at, at],
        ],
      ],
    );
    const codes = [...stages, ...topics].map((code) => [versionId, code]);
    await insertRows(this.database, 'course_version_tags', ['version_id', 'code'], codes);
    const chapterId = newId();
    const chapter = [chapterId, versionId, 0, '全部内容'];
    await insertRows(this.database, 'chapters', ['id', 'version_id', 'position', 'title'], [chapter]);
    await insertRows(
      this.database,
      'lessons',
      ['id', 'lineage_id', 'version_id', 'chapter_id', 'position', 'title', 'kind', 'article_html'],
      articles.map(([name, text], position) => {
        return [newId(), newId(), versionId, chapterId, position, name, 'article', `<p>${text}</p>`];
      }),
    );
  }

  private async share({ courseId, wish }: Given, author: string, at: Date): Promise<void> {
    const offered = wish.state === 'OFFERED_TO_DISTRICT';
    const share = [courseId, wish.state, 1, at, offered ? null : at];
    await insertRows(
      this.database,
      'course_shares',
      ['course_id', 'state', 'revision', 'changed_at', 'shared_at'],
      [share],
    );
    const columns = ['id', 'course_id', 'step', 'from_state', 'to_state', 'person_id', 'at'];
    const step = [newId(), courseId, 'offer', 'OWN', 'OFFERED_TO_DISTRICT', author, at];
    await insertRows(this.database, 'course_share_steps', columns, [step]);
  }

  private async adopt(
    { courseId, versionId, owner, wish }: Given,
    city: DemoCity,
    coordinators: Map<string, string>,
    families: DemoFamily[],
    now: Date,
  ): Promise<void> {
    if (wish.state === 'OFFERED_TO_DISTRICT') return;
    const district = owner.unit.path.split('/').slice(0, 3).join('/');
    const inReach = city.schools.filter(
      (school) => school !== owner && (wish.state === 'CITY' || school.unit.path.startsWith(`${district}/`)),
    );
    const adopting = inReach.filter(({ classes }) =>
      classes.some(({ stage }) => wish.stages.includes(stage ?? '')),
    );
    const adoptions: unknown[][] = [];
    const ratings: unknown[][] = [];
    const pins: unknown[][] = [];
    for (const school of this.chance.shuffled(adopting).slice(0, 5)) {
      const { id, path } = school.unit;
      const person = coordinators.get(id);
      const at = new Date(now.getTime() - this.chance.between(5, 80) * dayMs);
      adoptions.push([newId(), courseId, id, path, versionId, person, at]);
      const [score, note] = this.chance.pick(ratingWords);
      if (this.chance.happens(0.7)) ratings.push([newId(), courseId, id, person, score, note, now]);
      const readers = families.filter((family) => family.school === school && !family.printed);
      for (const { guardianId } of readers.slice(0, this.chance.between(8, 24)))
        pins.push([guardianId, courseId, versionId, at]);
    }
    const adopted = ['id', 'course_id', 'school_id', 'school_path', 'version_id', 'adopted_by', 'adopted_at'];
    await insertRows(this.database, 'course_adoptions', adopted, adoptions);
    const rated = ['id', 'course_id', 'school_id', 'person_id', 'score', 'note', 'at'];
    await insertRows(this.database, 'course_ratings', rated, ratings);
    const begun = [...new Map(pins.map((pin) => [pin[0], pin])).values()];
    await insertRows(
      this.database,
      'course_pins',
      ['person_id', 'course_id', 'version_id', 'begun_at'],
      begun,
    );
  }
}
