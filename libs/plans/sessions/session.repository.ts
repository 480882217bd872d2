import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database, newId } from '@libs/platform';
import { PlanSessionEntity } from './session.entity';
import type { SessionContent } from './session-content.rule';

const columns = `id, kind, activity_kind, title, course_id, lesson_lineage_id, grade_levels, term, week, on_day,
  starts_at, ends_at, place, required, instructor, instructor_person_id, class_hours, origin_id, revision,
  changed_by, changed_at`;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  find(versionId: string, id: string): Promise<PlanSessionEntity | null> {
    return this.sessions.findOneBy({ versionId, id });
  }

  /** In the order of the year. */
  listOf(versionId: string): Promise<PlanSessionEntity[]> {
    return this.sessions.find({
      where: { versionId, removedAt: IsNull() },
      order: { term: 'ASC', week: 'ASC', onDay: 'ASC', startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** Taken out of a draft, the last one first. */
  listRemoved(versionId: string): Promise<PlanSessionEntity[]> {
    return this.sessions.find({
      where: { versionId, removedAt: Not(IsNull()) },
      order: { removedAt: 'DESC', id: 'ASC' },
      take: 20,
    });
  }

  async countOf(versionId: string): Promise<number> {
    return this.sessions.countBy({ versionId, removedAt: IsNull() });
  }

  /** In one statement; answers their ids in order. */
  async addMany(
    versionId: string,
    contents: readonly SessionContent[],
    personId: string,
    at: Date,
  ): Promise<string[]> {
    const rows = contents.map((content) =>
      this.sessions.create({
        ...content,
        versionId,
        id: newId(),
        revision: 1,
        changedBy: personId,
        changedAt: at,
        removedAt: null,
      }),
    );
    if (rows.length > 0) await this.sessions.insert(rows);
    return rows.map((row) => row.id);
  }

  /** All sessions of a version once more, under the same ids, as the draft of the next. */
  async copyAll(fromVersionId: string, toVersionId: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO plan_sessions (version_id, ${columns})
       SELECT ?, ${columns} FROM plan_sessions WHERE version_id = ? AND removed_at IS NULL`,
      [toVersionId, fromVersionId],
    );
  }

  async change(versionId: string, id: string, change: Partial<PlanSessionEntity>): Promise<void> {
    await this.sessions.update({ versionId, id }, change);
  }

  /** What was taken out of a draft is not part of what is published. */
  async dropRemoved(versionId: string): Promise<void> {
    await this.sessions.delete({ versionId, removedAt: Not(IsNull()) });
  }

  /** Forgets who it was; sessions and their plan stay. */
  async forgetInstructor(personId: string): Promise<void> {
    await this.sessions.update(
      { instructorPersonId: personId },
      { instructorPersonId: null, instructor: '' },
    );
  }

  private get sessions() {
    return this.database.of(PlanSessionEntity);
  }
}
