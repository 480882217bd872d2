import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { CertificateKind } from '../certificates/certificate.entity';

export interface OwnCredentialRow {
  certificateId: string;
  kind: CertificateKind;
  holderName: string | null;
  cityName: string;
  programmeZh: string;
  schoolId: string;
  schoolName: string;
  schoolYear: string;
  classHours: number;
  issuedAt: Date;
  revokedAt: Date | null;
  programmeVersionId: string;
  /** Null while the certificate has no place in a status list yet. */
  subjectId: string | null;
  salt: string | null;
  listNumber: number | null;
  listIndex: number | null;
}

/** A certificate with what its credential needs, in one statement. */
@Injectable()
export class OwnCredentialQuery {
  constructor(private readonly database: Database) {}

  async find(certificateId: string): Promise<OwnCredentialRow | null> {
    const [row] = await this.database.query<OwnCredentialRow>(
      `SELECT c.id AS certificateId, c.kind, c.holder_name AS holderName, c.city_name AS cityName, c.programme_zh AS programmeZh,
              c.school_id AS schoolId, c.school_name AS schoolName, c.school_year AS schoolYear,
              c.class_hours AS classHours, c.issued_at AS issuedAt, c.revoked_at AS revokedAt,
              e.programme_version_id AS programmeVersionId, k.subject_id AS subjectId, k.salt,
              k.list_number AS listNumber, k.list_index AS listIndex
         FROM certificates c
         JOIN graduations g ON g.id = c.graduation_id
         JOIN enrolments e ON e.id = g.enrolment_id
         LEFT JOIN certificate_credentials k ON k.certificate_id = c.id
        WHERE c.id = ?`,
      [certificateId],
    );
    return row ?? null;
  }
}
