import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@libs/platform';

@Injectable()
export class ErasureRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction. */
  async erase(personId: string): Promise<void> {
    const now = this.clock.now();
    // What rosters still hold under the same number belongs to the person too.
    await this.database.execute(
      `DELETE i FROM guardian_invitations i JOIN people p ON p.phone_hash = i.phone_hash WHERE p.id = ?`,
      [personId],
    );
    await this.database.execute(
      `UPDATE people SET name = '', phone_cipher = NULL, phone_key = NULL, phone_hash = NULL, password_hash = NULL,
              password_temporary = 0, password_expires_at = NULL, erased_at = ? WHERE id = ?`,
      [now, personId],
    );
    await this.database.execute('DELETE FROM sessions WHERE person_id = ?', [personId]);
    await this.database.execute(
      'UPDATE guardianships SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL',
      [now, personId],
    );
    await this.database.execute(
      'UPDATE role_grants SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL',
      [now, personId],
    );
    await this.database.execute(
      'UPDATE consents SET withdrawn_at = ? WHERE person_id = ? AND withdrawn_at IS NULL',
      [now, personId],
    );
  }
}
