import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { nameKey } from '../families/pupil-name.rule';
import { GuardianInvitationEntity } from './guardian-invitation.entity';

@Injectable()
export class GuardianInvitationsRepository {
  constructor(private readonly database: Database) {}

  /** The pupil of that name to whom a roster has named this phone; null when either is not so. */
  async findPupilFor(phoneHash: string, pupilName: string): Promise<string | null> {
    const [found] = await this.database.query<{ pupilId: string }>(
      `SELECT p.id AS pupilId FROM guardian_invitations i JOIN pupils p ON p.id = i.pupil_id
        WHERE i.phone_hash = ? AND p.active_key = ? ORDER BY i.created_at DESC LIMIT 1`,
      [phoneHash, nameKey(pupilName)],
    );
    return found?.pupilId ?? null;
  }

  /** In one statement; a guardian who is invited already stays as it is. */
  async add(invitations: Omit<GuardianInvitationEntity, 'id' | 'createdAt'>[]): Promise<void> {
    if (invitations.length === 0) return;
    const rows = invitations.map((one) => [
      newId(),
      one.pupilId,
      one.name,
      one.relation,
      one.phoneCipher,
      one.phoneKey,
      one.phoneHash,
    ]);
    await this.database.execute(
      `INSERT INTO guardian_invitations (id, pupil_id, name, relation, phone_cipher, phone_key, phone_hash) VALUES ?
       ON DUPLICATE KEY UPDATE pupil_id = pupil_id`,
      [rows],
    );
  }

  /** Who has joined is no longer invited, and the number is kept once. */
  async remove(pupilId: string, phoneHash: string): Promise<void> {
    await this.database.of(GuardianInvitationEntity).delete({ pupilId, phoneHash });
  }

  /** Entries under this number whose guardian has not joined with the pupil. */
  listOfPhone(phoneHash: string): Promise<{ name: string | null; relation: string; pupilName: string }[]> {
    return this.database.query(
      `SELECT i.name, i.relation, p.name AS pupilName FROM guardian_invitations i JOIN pupils p ON p.id = i.pupil_id
        WHERE i.phone_hash = ? ORDER BY i.created_at, i.id`,
      [phoneHash],
    );
  }

  async removeOfPupil(pupilId: string): Promise<void> {
    await this.database.of(GuardianInvitationEntity).delete({ pupilId });
  }
}
