import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { EvidenceScoreEntity } from './evidence-score.entity';

@Injectable()
export class EvidenceScoreRepository {
  constructor(private readonly database: Database) {}

  /** All measures in one statement; a score that stood gives way. */
  async put(scores: EvidenceScoreEntity[]): Promise<void> {
    if (scores.length === 0) return;
    await this.database.execute(
      `INSERT INTO evidence_scores (cycle_id, unit_id, measure, value, source_id, concluded_at) VALUES ?
       ON DUPLICATE KEY UPDATE value = VALUES(value), source_id = VALUES(source_id),
         concluded_at = VALUES(concluded_at)`,
      [
        scores.map(({ cycleId, unitId, measure, value, sourceId, concludedAt }) => [
          cycleId,
          unitId,
          measure,
          value,
          sourceId,
          concludedAt,
        ]),
      ],
    );
  }

  async remove(cycleId: string, unitId: string, sourceId: string): Promise<void> {
    await this.database.of(EvidenceScoreEntity).delete({ cycleId, unitId, sourceId });
  }

  /** Of every school at or below the path. */
  listBelow(
    cycleId: string,
    path: string,
  ): Promise<Pick<EvidenceScoreEntity, 'unitId' | 'measure' | 'value'>[]> {
    return this.database.query(
      `SELECT s.unit_id AS unitId, s.measure, s.value
         FROM evidence_scores s JOIN units u ON u.id = s.unit_id
        WHERE s.cycle_id = ? AND u.path LIKE ?`,
      [cycleId, `${path}%`],
    );
  }
}
