import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '@libs/platform';
import { CertificateEntity } from './certificate.entity';

@Injectable()
export class CertificateRepository {
  constructor(private readonly database: Database) {}

  async add(
    certificate: Omit<CertificateEntity, 'revokedAt' | 'revokedBy' | 'revocationReason'>,
  ): Promise<void> {
    await this.database
      .of(CertificateEntity)
      .insert({ ...certificate, revokedAt: null, revokedBy: null, revocationReason: null });
  }

  find(id: string): Promise<CertificateEntity | null> {
    return this.database.of(CertificateEntity).findOneBy({ id });
  }

  findBySerial(serial: string): Promise<CertificateEntity | null> {
    return this.database.of(CertificateEntity).findOneBy({ serial });
  }

  listOf(personId: string): Promise<CertificateEntity[]> {
    return this.database
      .of(CertificateEntity)
      .find({ where: { personId }, order: { issuedAt: 'DESC', id: 'DESC' } });
  }

  /** What was given on top of a graduation and still holds. */
  besides({ graduationId }: CertificateEntity): Promise<CertificateEntity[]> {
    return this.database
      .of(CertificateEntity)
      .findBy({ graduationId, kind: Not('graduation'), revokedAt: IsNull() });
  }

  /** A graduation's together with the graduation, which then counts in no figure. False when it was revoked before. */
  async revoke(id: string, at: Date, by: string, reason: string): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE certificates certificate
         JOIN graduations graduation ON graduation.id = certificate.graduation_id
          SET certificate.revoked_at = ?, certificate.revoked_by = ?, certificate.revocation_reason = ?,
              graduation.revoked_at = CASE WHEN certificate.kind = 'graduation' THEN ? ELSE graduation.revoked_at END
        WHERE certificate.id = ? AND certificate.revoked_at IS NULL`,
      [at, by, reason, at, id],
    );
    return affected > 0;
  }

  async removeHolder(personId: string): Promise<void> {
    await this.database.of(CertificateEntity).update({ personId }, { holderName: null, evidence: null });
  }
}
