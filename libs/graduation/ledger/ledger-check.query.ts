import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { GraduationEvidence } from '../graduations/graduation-evidence.rule';
import type { SealedEntry } from './ledger-entry.rule';

/** An entry beside everything it must agree with. */
export interface CheckedEntry extends SealedEntry {
  recordedAt: Date;
  /** Which kind of certificate it is. */
  award: string;
  schoolId: string;
  schoolYear: string;
  classHours: number;
  topicCount: number;
  issuedAt: Date;
  holderName: string | null;
  revokedAt: Date | null;
  revocationReason: string | null;
  /** Null when there is no row for facts at all. */
  hasFacts: string | null;
  salt: string | null;
  facts: string | null;
  evidence: GraduationEvidence;
  /** The bit of the signed credential; null when the certificate has no place in a list. */
  bit: number | null;
  revocations: number;
}

type Row = Omit<CheckedEntry, 'evidence' | 'revocations'> & {
  evidence: string | GraduationEvidence;
  revocations: string | number;
};

const select = `SELECT e.sequence, e.kind, e.certificate_id AS certificateId, e.previous_hash AS previousHash, e.hash,
       e.body, e.recorded_at AS recordedAt, c.school_id AS schoolId, c.school_year AS schoolYear,
       c.class_hours AS classHours, c.topic_count AS topicCount, c.issued_at AS issuedAt,
       c.holder_name AS holderName, c.revoked_at AS revokedAt, c.revocation_reason AS revocationReason,
       f.certificate_id AS hasFacts, f.salt, f.facts, c.kind AS award, COALESCE(c.evidence, g.facts) AS evidence, k.revoked AS bit,
       (SELECT COUNT(*) FROM certificate_ledger r WHERE r.certificate_id = c.id AND r.kind = 'revoked') AS revocations
  FROM certificate_ledger e
  JOIN certificates c ON c.id = e.certificate_id
  JOIN graduations g ON g.id = c.graduation_id
  LEFT JOIN certificate_ledger_facts f ON f.certificate_id = c.id
  LEFT JOIN certificate_credentials k ON k.certificate_id = c.id`;

/** The ledger with what it speaks of, read in the order of the chain. */
@Injectable()
export class LedgerCheckQuery {
  constructor(private readonly database: Database) {}

  async after(sequence: number, limit: number): Promise<CheckedEntry[]> {
    const rows = await this.database.query<Row>(
      `${select} WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`,
      [sequence, limit],
    );
    return rows.map(checked);
  }

  async ofCertificate(certificateId: string): Promise<CheckedEntry[]> {
    const rows = await this.database.query<Row>(`${select} WHERE e.certificate_id = ? ORDER BY e.sequence`, [
      certificateId,
    ]);
    return rows.map(checked);
  }

  /** Hash of the entry with this number; null when there is none. */
  async hashAt(sequence: number): Promise<string | null> {
    const [row] = await this.database.query<{ hash: string }>(
      'SELECT hash FROM certificate_ledger WHERE sequence = ?',
      [sequence],
    );
    return row?.hash ?? null;
  }
}

function checked({ evidence, revocations, ...row }: Row): CheckedEntry {
  // MariaDB hands JSON columns out as text, MySQL as values.
  const parsed = typeof evidence === 'string' ? (JSON.parse(evidence) as GraduationEvidence) : evidence;
  return { ...row, evidence: parsed, revocations: Number(revocations) };
}
