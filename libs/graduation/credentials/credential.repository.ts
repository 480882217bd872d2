import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { CertificateCredentialEntity, StatusListEntity } from './credential.entity';

@Injectable()
export class CredentialRepository {
  constructor(private readonly database: Database) {}

  find(certificateId: string): Promise<CertificateCredentialEntity | null> {
    return this.database.of(CertificateCredentialEntity).findOneBy({ certificateId });
  }

  async add(credential: CertificateCredentialEntity): Promise<void> {
    await this.database.of(CertificateCredentialEntity).insert(credential);
    await this.database.execute('UPDATE credential_status_lists SET taken = taken + 1 WHERE number = ?', [
      credential.listNumber,
    ]);
  }

  /** The newest list, held until the transaction ends: places are given one after the other. */
  async lockNewestList(): Promise<Pick<StatusListEntity, 'number' | 'taken'>> {
    const [list] = await this.database.query<StatusListEntity>(
      'SELECT number, taken FROM credential_status_lists ORDER BY number DESC LIMIT 1 FOR UPDATE',
    );
    if (!list) throw new Error('There is no status list');
    return list;
  }

  /** Begins a list; does nothing when somebody else has begun it. */
  async beginList(number: number): Promise<void> {
    await this.database.execute(
      `INSERT INTO credential_status_lists (number) VALUES (?)
       ON DUPLICATE KEY UPDATE number = credential_status_lists.number`,
      [number],
    );
  }

  isTaken(listNumber: number, listIndex: number): Promise<boolean> {
    return this.database.of(CertificateCredentialEntity).existsBy({ listNumber, listIndex });
  }

  findList(number: number): Promise<StatusListEntity | null> {
    return this.database.of(StatusListEntity).findOneBy({ number });
  }

  async revokedIn(listNumber: number): Promise<number[]> {
    const rows = await this.database.query<{ place: number }>(
      'SELECT list_index AS place FROM certificate_credentials WHERE list_number = ? AND revoked = 1 ORDER BY list_index',
      [listNumber],
    );
    return rows.map(({ place }) => place);
  }

  async revoke(certificateId: string): Promise<void> {
    await this.database.of(CertificateCredentialEntity).update({ certificateId }, { revoked: true });
  }

  /** Without the salt nobody can try names against a credential's hash that was not handed out. */
  async removeSalts(personId: string): Promise<void> {
    await this.database.execute(
      `UPDATE certificate_credentials k JOIN certificates c ON c.id = k.certificate_id
          SET k.salt = NULL WHERE c.person_id = ?`,
      [personId],
    );
  }
}
