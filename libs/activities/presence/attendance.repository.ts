import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Database, newId } from '@libs/platform';
import type { Seating } from '../programme/activity-kinds.rule';
import { AttendanceEntity } from './attendance.entity';

@Injectable()
export class AttendanceRepository {
  constructor(private readonly database: Database) {}

  ofPupils(activityId: string, pupilIds: string[]): Promise<AttendanceEntity[]> {
    return pupilIds.length === 0
      ? Promise.resolve([])
      : this.attendances.findBy({ activityId, pupilId: In(pupilIds) });
  }

  /**
   * Writes down who was there, in one statement, and answers who was not written down before. The key decides between two
   * phones of one family; the entry's own id tells afterwards which rows are ours.
   */
  async addNew(rows: Omit<AttendanceEntity, 'entryId'>[]): Promise<AttendanceEntity[]> {
    if (rows.length === 0) return [];
    const entryId = newId();
    await this.database.execute(
      `INSERT IGNORE INTO activity_attendances
         (activity_id, pupil_id, person_id, way, persons, attended_at, entry_id) VALUES ?`,
      [
        rows.map(({ activityId, pupilId, personId, way, persons, attendedAt }) => [
          activityId,
          pupilId,
          personId,
          way,
          persons,
          attendedAt,
          entryId,
        ]),
      ],
    );
    return this.attendances.findBy({ entryId });
  }

  /** Takes ticks back. What was made up for online stays. */
  async remove(activityId: string, pupilIds: string[]): Promise<void> {
    if (pupilIds.length === 0) return;
    await this.attendances.delete({ activityId, pupilId: In(pupilIds), way: Not('make-up') });
  }

  /** Families and persons who were there themselves. */
  async present(activityId: string): Promise<{ families: number; persons: number }> {
    const [row] = await this.database.query<{ families: string; persons: string | null }>(
      `SELECT COUNT(*) AS families, SUM(persons) AS persons FROM activity_attendances
        WHERE activity_id = ? AND way <> 'make-up'`,
      [activityId],
    );
    return { families: Number(row?.families ?? 0), persons: Number(row?.persons ?? 0) };
  }

  /** Places that are filled in the hall, and those of them that nobody had signed up for. */
  async places(activityId: string, seating: Seating): Promise<{ present: number; withoutSignUp: number }> {
    const seats = seating === 'family' ? '1' : 'a.persons';
    const [row] = await this.database.query<{ present: string | null; withoutSignUp: string | null }>(
      `SELECT SUM(${seats}) AS present, SUM(CASE WHEN s.id IS NULL THEN ${seats} END) AS withoutSignUp
         FROM activity_attendances a
         LEFT JOIN activity_sign_ups s ON s.activity_id = a.activity_id AND s.pupil_id = a.pupil_id
              AND s.state = 'SIGNED_UP'
        WHERE a.activity_id = ? AND a.way <> 'make-up'`,
      [activityId],
    );
    return { present: Number(row?.present ?? 0), withoutSignUp: Number(row?.withoutSignUp ?? 0) };
  }

  /** Being there counts more than having made up for it. */
  async removeMadeUp(activityId: string, pupilIds: string[]): Promise<void> {
    if (pupilIds.length === 0) return;
    await this.attendances.delete({ activityId, pupilId: In(pupilIds), way: 'make-up' });
  }

  private get attendances() {
    return this.database.of(AttendanceEntity);
  }
}
