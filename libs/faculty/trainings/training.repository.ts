import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type KeptPaper } from '@libs/platform';
import { TrainingEntity } from './training.entity';

@Injectable()
export class TrainingRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<TrainingEntity | null> {
    return this.trainings.findOneBy({ id });
  }

  /** The latest first. */
  pageOf(memberId: string, offset: number, limit: number): Promise<[TrainingEntity[], number]> {
    return this.trainings.findAndCount({
      where: { memberId, archivedAt: IsNull() },
      order: { heldOn: 'DESC', id: 'DESC' },
      skip: offset,
      take: limit,
    });
  }

  listOf(memberIds: string[]): Promise<TrainingEntity[]> {
    if (memberIds.length === 0) return Promise.resolve([]);
    return this.trainings.find({ where: { memberId: In(memberIds) }, order: { heldOn: 'ASC', id: 'ASC' } });
  }

  /** What is recorded of a school's faculty, to tell a line that is here already. */
  knownOf(schoolId: string): Promise<{ memberId: string; title: string; heldOn: string }[]> {
    return this.database.query(
      `SELECT t.member_id AS memberId, t.title, t.held_on AS heldOn
         FROM faculty_members m JOIN training_records t ON t.member_id = m.id AND t.archived_at IS NULL
        WHERE m.school_id = ?`,
      [schoolId],
    );
  }

  async addMany(trainings: TrainingEntity[]): Promise<void> {
    for (let at = 0; at < trainings.length; at += 500) {
      await this.trainings.insert(trainings.slice(at, at + 500));
    }
  }

  async archive(id: string, at: Date | null): Promise<void> {
    await this.trainings.update({ id }, { archivedAt: at });
  }

  async setCertificate(id: string, certificate: KeptPaper | null): Promise<void> {
    // Raw, because the json column of an entity does not take null in TypeORM's partial type.
    const kept = certificate && JSON.stringify(certificate);
    await this.database.execute('UPDATE training_records SET certificate = ? WHERE id = ?', [kept, id]);
  }

  private get trainings() {
    return this.database.of(TrainingEntity);
  }
}
