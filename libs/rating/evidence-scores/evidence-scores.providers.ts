import { EvidenceScoreEntity } from './evidence-score.entity';
import { EvidenceScoreRepository } from './evidence-score.repository';
import { EvidenceScores } from './evidence-scores.service';
import { KeptFigures } from './kept-figures.service';
import { ReviewedSnapshots } from './reviewed-snapshots.service';
import { ScoreEntry } from './score-entry.service';

/** What the rating module lists of evidence scores. */
export const evidenceScoreEntities = [EvidenceScoreEntity];

export const evidenceScoreProviders = [
  EvidenceScoreRepository,
  EvidenceScores,
  KeptFigures,
  ReviewedSnapshots,
  ScoreEntry,
];
