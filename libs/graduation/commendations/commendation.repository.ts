import { Injectable } from '@nestjs/common';
import { consentText } from '@libs/identity';
import { Database } from '@libs/platform';
import { CommendationEntity, CommendationRoundEntity } from './commendation.entity';

/** A commendation with the names its guardian knows it by. */
export interface OwnCommendation {
  id: string;
  schoolYear: string;
  schoolName: string;
  pupilName: string;
  /** Her consent that a commendation is shown, in the wording in force. */
  shown: boolean;
  /** Null until the certificate is issued. */
  serial: string | null;
}

/** Somebody who agrees to be named. */
export interface ShownCommendation {
  id: string;
  name: string;
  gradeName: string;
  className: string;
}

/** Recorded with identity, which also lets her withdraw it. The version is one of our own constants. */
function consented(): string {
  return `EXISTS (SELECT 1 FROM consents k WHERE k.person_id = c.person_id AND k.kind = 'commendation'
            AND k.text_version = '${consentText('commendation').textVersion}' AND k.withdrawn_at IS NULL)`;
}

const shown = `FROM commendations c
  JOIN people person ON person.id = c.person_id AND person.erased_at IS NULL
  JOIN certificates certificate ON certificate.id = c.certificate_id AND certificate.revoked_at IS NULL
  JOIN units class ON class.id = c.class_id
  JOIN units grade ON grade.id = class.parent_id
 WHERE c.school_id = ? AND c.school_year = ? AND ${consented()}`;

@Injectable()
export class CommendationRepository {
  constructor(private readonly database: Database) {}

  findRound(schoolId: string, schoolYear: string): Promise<CommendationRoundEntity | null> {
    return this.database.of(CommendationRoundEntity).findOneBy({ schoolId, schoolYear });
  }

  /** Refused by the key when the school has commended for the year before. */
  async addRound(round: CommendationRoundEntity, commendations: CommendationEntity[]): Promise<void> {
    await this.database.of(CommendationRoundEntity).insert(round);
    await this.database.of(CommendationEntity).insert(commendations);
  }

  /** Held until the transaction ends. */
  async lock(id: string): Promise<CommendationEntity | null> {
    return this.database
      .of(CommendationEntity)
      .createQueryBuilder('commendation')
      .setLock('pessimistic_write')
      .where('commendation.id = :id', { id })
      .getOne();
  }

  async change(id: string, change: Partial<CommendationEntity>): Promise<void> {
    await this.database.of(CommendationEntity).update({ id }, change);
  }

  async ofPerson(personId: string): Promise<OwnCommendation[]> {
    const rows = await this.database.query<Omit<OwnCommendation, 'shown'> & { shown: string | number }>(
      `SELECT c.id, c.school_year AS schoolYear, school.name AS schoolName, pupil.name AS pupilName,
              certificate.serial, ${consented()} AS shown
         FROM commendations c
         JOIN units school ON school.id = c.school_id
         JOIN pupils pupil ON pupil.id = c.pupil_id
         LEFT JOIN certificates certificate ON certificate.id = c.certificate_id
        WHERE c.person_id = ? ORDER BY c.school_year DESC, c.id`,
      [personId],
    );
    return rows.map((row) => ({ ...row, shown: Number(row.shown) === 1 }));
  }

  /** In the order of grades, classes and names: nobody is first. */
  shown(schoolId: string, schoolYear: string, limit: number, offset: number): Promise<ShownCommendation[]> {
    return this.database.query<ShownCommendation>(
      `SELECT c.id, person.name, grade.name AS gradeName, class.name AS className ${shown}
        ORDER BY grade.grade_level, grade.position, class.position, class.name, person.name, c.id
        LIMIT ? OFFSET ?`,
      [schoolId, schoolYear, limit, offset],
    );
  }

  async countShown(schoolId: string, schoolYear: string): Promise<number> {
    const [row] = await this.database.query<{ count: string | number }>(`SELECT COUNT(*) AS count ${shown}`, [
      schoolId,
      schoolYear,
    ]);
    return Number(row?.count ?? 0);
  }

  /** Of a deleted account: what has no certificate yet goes; what has one is shown no more. */
  async forget(personId: string): Promise<void> {
    await this.database.execute('DELETE FROM commendations WHERE person_id = ? AND certificate_id IS NULL', [
      personId,
    ]);
  }
}
