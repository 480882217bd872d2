import { ReviewGuards } from './review-guards.service';
import { ReviewStandards } from './review-standards.service';
import './reviews.policy';
import { ReviewsJob } from './reviews.job';
import { PoolsQuery } from '../site-visits/pools.query';
import { CourseDrawEntity } from './materials/course-draw.entity';
import { CourseDraws } from './materials/course-draws.service';
import { ReviewMaterials } from './materials/review-materials.service';
import { ReviewOutcomesController } from './outcome/review-outcomes.controller';
import { ReviewOutcomes } from './outcome/review-outcomes.service';
import { Reopening } from './outcome/reopening.service';
import { Settlement } from './outcome/settlement.service';
import { BasicCheck } from './returns/basic-check.service';
import { FirstReviewController } from './returns/first-review.controller';
import { FirstReview } from './returns/first-review.service';
import { ReturnReasonEntity } from './returns/return-reason.entity';
import { ReturnReasonRepository } from './returns/return-reason.repository';
import { ReturnWork } from './returns/return-work.service';
import { StandingTierQuery } from './returns/standing-tier.query';
import { AssignedReviewsQuery } from './reviewers/assigned-reviews.query';
import { Assignments } from './reviewers/assignments.service';
import { CityReviewsController } from './reviewers/city-reviews.controller';
import { CityReviews } from './reviewers/city-reviews.service';
import { ReviewDrawEntity } from './reviewers/review-draw.entity';
import { ReviewDrawRepository } from './reviewers/review-draw.repository';
import { ReviewerConflictEntity } from './reviewers/reviewer-conflict.entity';
import { ReviewerConflictRepository } from './reviewers/reviewer-conflict.repository';
import { ReviewerCandidatesQuery } from './reviewers/reviewer-candidates.query';
import { ReviewerDetailsQuery } from './reviewers/reviewer-details.query';
import { ReviewerOffice } from './reviewers/reviewer-office.service';
import { ReviewerPoolQuery } from './reviewers/reviewer-pool.query';
import { ReviewerPool } from './reviewers/reviewer-pool.service';
import { ReviewerSearch } from './reviewers/reviewer-search.service';
import { Releases } from './reviewers/releases.service';
import { ReviewBook } from './reviewers/review-book.service';
import { Seating } from './reviewers/seating.service';
import { Seats } from './reviewers/seats.service';
import { ConflictDesk } from './sheets/conflict-desk.service';
import { Conflicts } from './sheets/conflicts.service';
import { NearSchoolQuery } from './sheets/near-school.query';
import { OwnReviewsQuery } from './sheets/own-reviews.query';
import { OwnReviews } from './sheets/own-reviews.service';
import { ReviewDesk } from './sheets/review-desk.service';
import { ReviewScoreEntity } from './sheets/review-score.entity';
import { ReviewWriting } from './sheets/review-writing.service';
import { ReviewEntity } from './sheets/review.entity';
import { ReviewRepository } from './sheets/review.repository';
import { ReviewsController } from './sheets/reviews.controller';
import { SeatedSheets } from './sheets/seated-sheets.service';

const entities = [
  CourseDrawEntity,
  ReturnReasonEntity,
  ReviewerConflictEntity,
  ReviewDrawEntity,
  ReviewEntity,
  ReviewScoreEntity,
];

const controllers = [
  FirstReviewController,
  ReviewsController,
  CityReviewsController,
  ReviewOutcomesController,
];

const returns = [ReturnReasonRepository, ReturnWork, FirstReview, StandingTierQuery, BasicCheck];
const reviewers = [
  ReviewerConflictRepository,
  ReviewDrawRepository,
  ReviewerCandidatesQuery,
  ReviewerDetailsQuery,
  ReviewerOffice,
  ReviewerPoolQuery,
  ReviewerSearch,
  ReviewerPool,
  Seating,
  Seats,
  Releases,
  ReviewBook,
  CityReviews,
  AssignedReviewsQuery,
  Assignments,
];
const materials = [PoolsQuery, CourseDraws, ReviewMaterials];
const sheets = [
  ReviewRepository,
  SeatedSheets,
  OwnReviewsQuery,
  OwnReviews,
  NearSchoolQuery,
  ReviewDesk,
  ReviewWriting,
  Conflicts,
  ConflictDesk,
];

const providers = [
  ReviewStandards,
  ...returns,
  ...reviewers,
  ...materials,
  ...sheets,
  Settlement,
  Reopening,
  ReviewOutcomes,
  ReviewGuards,
  ReviewsJob,
];

/** The part of the module that is reviewing. */
export const reviews = { entities, controllers, providers };
