import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Puts the state of an enrolment where its graduation, or the lack of one, says it should be. */
@Injectable()
export class RecountRepository {
  constructor(private readonly database: Database) {}

  async reopen(enrolmentId: string): Promise<void> {
    await this.database.execute(
      `UPDATE enrolments SET state = 'learning' WHERE id = ? AND state = 'graduated'
          AND NOT EXISTS (SELECT 1 FROM graduations g WHERE g.enrolment_id = enrolments.id)`,
      [enrolmentId],
    );
  }

  async close(enrolmentId: string): Promise<void> {
    await this.database.execute(
      `UPDATE enrolments SET state = 'graduated' WHERE id = ?
          AND EXISTS (SELECT 1 FROM graduations g WHERE g.enrolment_id = enrolments.id)`,
      [enrolmentId],
    );
  }
}
