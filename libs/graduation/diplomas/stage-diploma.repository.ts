import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '@libs/platform';
import { GraduationEntity } from '../graduations/graduation.entity';
import type { ChildNow, StageEnrolment } from './stage-diploma.rule';

type EnrolmentRow = Omit<StageEnrolment, 'carried'> & { state: string };

@Injectable()
export class StageDiplomaRepository {
  constructor(private readonly database: Database) {}

  /** Of all guardians the child ever had, in the order of years. */
  async enrolmentsFor(pupilId: string): Promise<StageEnrolment[]> {
    const rows = await this.database.query<EnrolmentRow>(
      `SELECT e.person_id AS personId, e.school_year AS schoolYear, e.stage, e.state, g.id AS graduationId
         FROM enrolments e
         LEFT JOIN graduations g ON g.enrolment_id = e.id AND g.revoked_at IS NULL
        WHERE e.pupil_id = ? ORDER BY e.school_year, g.graduated_at, e.id`,
      [pupilId],
    );
    return rows.map(({ state, ...row }) => ({ ...row, carried: state === 'carried' }));
  }

  async childNow(pupilId: string): Promise<ChildNow> {
    const [row] = await this.database.query<ChildNow>(
      `SELECT c.stage, grade.grade_level AS gradeLevel FROM pupils p
         JOIN units c ON c.id = p.class_id
         JOIN units grade ON grade.id = c.parent_id
        WHERE p.id = ?`,
      [pupilId],
    );
    return row ?? { stage: null, gradeLevel: null };
  }

  graduations(ids: string[]): Promise<GraduationEntity[]> {
    return this.database.of(GraduationEntity).find({ where: { id: In(ids) }, order: { schoolYear: 'ASC' } });
  }

  /** False when the family has it already; of two at once one waits and then reads false. */
  async add(pupilId: string, stage: string, graduationId: string, at: Date): Promise<boolean> {
    await this.database.execute(
      `INSERT INTO stage_diplomas (pupil_id, stage, graduation_id, issued_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE stage = stage_diplomas.stage`,
      [pupilId, stage, graduationId, at],
    );
    // Whose it is tells it surely; what the driver counts as affected depends on its flags.
    const [row] = await this.database.query<{ graduationId: string }>(
      `SELECT graduation_id AS graduationId FROM stage_diplomas WHERE pupil_id = ? AND stage = ? FOR UPDATE`,
      [pupilId, stage],
    );
    return row?.graduationId === graduationId;
  }
}
