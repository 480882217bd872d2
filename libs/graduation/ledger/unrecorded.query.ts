import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { GraduationEvidence } from '../graduations/graduation-evidence.rule';
import type { CertifiedFacts } from './ledger.service';

export interface Unrecorded extends CertifiedFacts {
  revokedAt: Date | null;
  revocationReason: string | null;
  evidence: GraduationEvidence;
}

type Row = Omit<Unrecorded, 'evidence'> & { evidence: string | GraduationEvidence };

const columns = `c.id, c.person_id AS personId, c.school_id AS schoolId, c.school_year AS schoolYear,
  c.class_hours AS classHours, c.topic_count AS topicCount, c.issued_at AS issuedAt,
  c.revoked_at AS revokedAt, c.revocation_reason AS revocationReason, c.kind, COALESCE(c.evidence, g.facts) AS evidence`;
const missing = `FROM certificates c JOIN graduations g ON g.id = c.graduation_id
  LEFT JOIN certificate_ledger entry ON entry.certificate_id = c.id AND entry.kind = 'issued'
 WHERE entry.sequence IS NULL`;

/** Certificates that are older than the ledger. */
@Injectable()
export class UnrecordedQuery {
  constructor(private readonly database: Database) {}

  /** Ids after the id, in their order. */
  async after(id: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT c.id ${missing} AND c.id > ? ORDER BY c.id LIMIT ?`,
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: string | number }>(
      `SELECT COUNT(*) AS count ${missing}`,
    );
    return Number(row?.count ?? 0);
  }

  /** The certificate, held until the transaction ends; null when it stands in the ledger. */
  async lock(certificateId: string): Promise<Unrecorded | null> {
    await this.database.query('SELECT id FROM certificates WHERE id = ? FOR UPDATE', [certificateId]);
    const [row] = await this.database.query<Row>(`SELECT ${columns} ${missing} AND c.id = ?`, [
      certificateId,
    ]);
    if (!row) return null;
    // MariaDB hands JSON columns out as text, MySQL as values.
    const evidence = typeof row.evidence === 'string' ? JSON.parse(row.evidence) : row.evidence;
    return { ...row, evidence: evidence as GraduationEvidence };
  }
}
