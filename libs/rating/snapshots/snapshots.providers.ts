import { ComputationsController } from './computations.controller';
import { Computations } from './computations.service';
import { FrozenRatings } from './frozen-ratings.service';
import { Gathering } from './gathering.service';
import { KeptResults } from './kept-results.service';
import { PassEntity } from './pass.entity';
import { RatingJob } from './rating.job';
import { RatingRecount } from './rating-recount.service';
import { Recomputations } from './recomputations.service';
import { SchoolWorkJob } from './school-work.job';
import { SnapshotEntity } from './snapshot.entity';
import { SnapshotRepository } from './snapshot.repository';
import { Snapshots } from './snapshots.service';
import { StandingEntity } from './standing.entity';
import { VerificationController } from './verification.controller';
import { Verifications } from './verification.service';

/** What the rating module lists of snapshots. */
export const snapshotEntities = [PassEntity, SnapshotEntity, StandingEntity];

export const snapshotControllers = [ComputationsController, VerificationController];

export const snapshotProviders = [
  Computations,
  FrozenRatings,
  Gathering,
  KeptResults,
  RatingJob,
  RatingRecount,
  Recomputations,
  SchoolWorkJob,
  SnapshotRepository,
  Snapshots,
  Verifications,
];
