import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { TalentEntity, type TalentLevel } from './talent.entity';

export interface StandingTalent {
  id: string;
  memberId: string;
  level: TalentLevel;
  until: string;
  grantedBy: string;
}

@Injectable()
export class TalentRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<TalentEntity | null> {
    return this.database.of(TalentEntity).findOneBy({ id });
  }

  /** Those in force on the day, the highest level of each member first. */
  listStanding(memberIds: string[], day: string): Promise<StandingTalent[]> {
    if (memberIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT t.id, t.member_id AS memberId, t.level, t.until_day AS until, u.name AS grantedBy
         FROM talents t JOIN units u ON u.id = t.unit_id
        WHERE t.member_id IN (?) AND t.withdrawn_at IS NULL AND ? BETWEEN t.since_day AND t.until_day
        ORDER BY FIELD(t.level, 'expert', 'master', 'backbone'), t.until_day DESC, t.id`,
      [memberIds, day],
    );
  }

  listOf(memberIds: string[]): Promise<StandingTalent[]> {
    if (memberIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT t.id, t.member_id AS memberId, t.level, t.until_day AS until, u.name AS grantedBy
         FROM talents t JOIN units u ON u.id = t.unit_id WHERE t.member_id IN (?) ORDER BY t.since_day, t.id`,
      [memberIds],
    );
  }

  async add(talent: TalentEntity): Promise<void> {
    await this.database.of(TalentEntity).insert(talent);
  }

  async withdraw(id: string, at: Date | null): Promise<void> {
    await this.database.of(TalentEntity).update({ id }, { withdrawnAt: at });
  }
}
