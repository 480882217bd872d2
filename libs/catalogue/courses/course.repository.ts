import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { CoursePinEntity } from './course-pin.entity';
import { CourseTagEntity } from './course-tag.entity';
import { CourseTransitionEntity } from './course-transition.entity';
import { CourseVersionEntity, type NewVersion } from './course-version.entity';
import { CourseEntity } from './course.entity';

export type NewTransition = Omit<CourseTransitionEntity, 'id'>;

/** Courses, their versions and who began which; content of versions is the outline repository's. */
@Injectable()
export class CourseRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<CourseEntity | null> {
    return this.database.of(CourseEntity).findOneBy({ id });
  }

  /** Holds the course until the transaction ends: all writing about one course goes one after another. */
  lock(id: string): Promise<CourseEntity | null> {
    return this.database.of(CourseEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  getVersion(id: string): Promise<CourseVersionEntity> {
    return this.database.of(CourseVersionEntity).findOneByOrFail({ id });
  }

  async add(course: Omit<CourseEntity, 'createdAt'>): Promise<void> {
    await this.database.of(CourseEntity).insert(course);
  }

  async addVersion(version: NewVersion): Promise<void> {
    await this.database.of(CourseVersionEntity).insert(version);
    await this.tag(version);
  }

  async change(id: string, change: Partial<CourseEntity>): Promise<void> {
    await this.database.of(CourseEntity).update({ id }, change);
  }

  async changeVersion(id: string, change: Partial<CourseVersionEntity>): Promise<void> {
    await this.database.of(CourseVersionEntity).update({ id }, change);
  }

  /** Writes the search codes of a version anew from its lists. */
  async tag(version: Pick<CourseVersionEntity, 'id' | 'stages' | 'topics' | 'transitions'>): Promise<void> {
    const tags = this.database.of(CourseTagEntity);
    await tags.delete({ versionId: version.id });
    const codes = [...version.stages, ...version.topics, ...version.transitions];
    if (codes.length > 0) await tags.insert(codes.map((code) => ({ versionId: version.id, code })));
  }

  async record(transition: NewTransition): Promise<void> {
    await this.database.of(CourseTransitionEntity).insert({ id: newId(), ...transition });
  }

  findPin(personId: string, courseId: string): Promise<CoursePinEntity | null> {
    return this.database.of(CoursePinEntity).findOneBy({ personId, courseId });
  }

  /** Pins the version unless another is pinned already; answers what is pinned now. */
  async pin(pin: CoursePinEntity): Promise<string> {
    await this.database.execute(
      `INSERT INTO course_pins (person_id, course_id, version_id, begun_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE person_id = VALUES(person_id)`,
      [pin.personId, pin.courseId, pin.versionId, pin.begunAt],
    );
    return (await this.findPin(pin.personId, pin.courseId))?.versionId ?? pin.versionId;
  }

  async forgetPins(personId: string): Promise<void> {
    await this.database.of(CoursePinEntity).delete({ personId });
  }
}
