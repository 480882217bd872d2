import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FacultyModule } from '@libs/faculty';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { PlansModule } from '@libs/plans';
import { CycleClosings } from './cycles/cycle-closings.service';
import { CycleDesk } from './cycles/cycle-desk.service';
import { CycleNews } from './cycles/cycle-news.service';
import { CycleEntity } from './cycles/cycle.entity';
import { CycleRepository } from './cycles/cycle.repository';
import { RatingCyclesController } from './cycles/cycles.controller';
import { CyclesJob } from './cycles/cycles.job';
import { Cycles } from './cycles/cycles.service';
import { FrozenFiguresQuery } from './cycles/frozen-figures.query';
import { DeclaredFigureEntity } from './declared/declared-figure.entity';
import { DeclaredFigureRepository } from './declared/declared-figure.repository';
import { DeclaredFiguresController } from './declared/declared-figures.controller';
import { DeclaredFigures } from './declared/declared-figures.service';
import { DeclaringWork } from './declared/declaring-work.service';
import { EvidenceScoreEntity } from './evidence-scores/evidence-score.entity';
import { EvidenceScoreRepository } from './evidence-scores/evidence-score.repository';
import { EvidenceScores } from './evidence-scores/evidence-scores.service';
import { KeptFigures } from './evidence-scores/kept-figures.service';
import { FactDetails } from './facts/fact-details.service';
import { FamilyFacts } from './facts/family-facts.service';
import { OfferFacts } from './facts/offer-facts.service';
import { OpenedFacts } from './facts/opened-facts.service';
import { StateLogModule } from './log/log.module';
import { MarkEntity } from './marks/mark.entity';
import { MarkRepository } from './marks/mark.repository';
import { NightlyRating } from './marks/nightly-rating.service';
import { QuietChanges } from './marks/quiet-changes.service';
import { Stirrings } from './marks/stirrings.service';
import { TurnedQuery } from './marks/turned.query';
import { ActivitiesQuery } from './measures/activities.query';
import { CommitteesQuery } from './measures/committees.query';
import { CountedFigures } from './measures/counted-figures.service';
import { HeardFigures } from './measures/heard-figures.service';
import { QuietFigures } from './measures/quiet-figures.service';
import { CurriculumQuery } from './measures/curriculum.query';
import { FacultyQuery } from './measures/faculty.query';
import { GraduatesQuery } from './measures/graduates.query';
import { InstructorsQuery } from './measures/instructors.query';
import { OfferedSupply } from './measures/offered-supply.service';
import { ParticipationQuery } from './measures/participation.query';
import { PlanStandardNumbers } from './measures/plan-standards.service';
import { PlansQuery } from './measures/plans.query';
import { PracticeQuery } from './measures/practice.query';
import { QuestionsQuery } from './measures/questions.query';
import { QuizQuery } from './measures/quiz.query';
import { SupplyQuery } from './measures/supply.query';
import { SurveysQuery } from './measures/surveys.query';
import { VisitsQuery } from './measures/visits.query';
import { WorkSources, type MeasureSource } from './measures/work-sources';
import { PaperRecords } from './paper-records.service';
import './rating.policy';
import { PeersController } from './schools/peers/peers.controller';
import { PeersQuery } from './schools/peers/peers.query';
import { Peers } from './schools/peers/peers.service';
import { PyramidQuery } from './schools/pyramid.query';
import { Pyramids } from './schools/pyramids.service';
import { RatedSchoolsController } from './schools/rated-schools.controller';
import { SchoolAccess } from './schools/school-access.service';
import { SchoolBackground } from './schools/school-background.service';
import { SchoolHistoryQuery } from './schools/school-history.query';
import { SchoolListQuery } from './schools/school-list.query';
import { SchoolRatingController } from './schools/school-rating.controller';
import { SchoolRatings } from './schools/school-rating.service';
import { ComputationsController } from './snapshots/computations.controller';
import { Computations } from './snapshots/computations.service';
import { FrozenRatings } from './snapshots/frozen-ratings.service';
import { Gathering } from './snapshots/gathering.service';
import { RatingJob } from './snapshots/rating.job';
import { Recomputations } from './snapshots/recomputations.service';
import { SchoolWorkJob } from './snapshots/school-work.job';
import { PassEntity } from './snapshots/pass.entity';
import { SnapshotEntity } from './snapshots/snapshot.entity';
import { SnapshotRepository } from './snapshots/snapshot.repository';
import { StandingEntity } from './snapshots/standing.entity';
import { VerificationController } from './snapshots/verification.controller';
import { Verifications } from './snapshots/verification.service';
import { Comparisons } from './standards/comparisons.service';
import { DraftListQuery } from './standards/drafts/draft-list.query';
import { DraftViews } from './standards/drafts/draft-views.service';
import { DraftEntity } from './standards/drafts/draft.entity';
import { DraftRepository } from './standards/drafts/draft.repository';
import { StandardDraftsController } from './standards/drafts/drafts.controller';
import { Drafts } from './standards/drafts/drafts.service';
import { Publishing } from './standards/publishing/publishing.service';
import { RunningCycle } from './standards/publishing/running-cycle.service';
import { SimulationOrders } from './standards/simulations/simulation-orders.service';
import { SimulationRuns } from './standards/simulations/simulation-runs.service';
import { SimulationViews } from './standards/simulations/simulation-views.service';
import { SimulatedSchoolEntity, SimulationEntity } from './standards/simulations/simulation.entity';
import { SimulationJob } from './standards/simulations/simulation.job';
import { SimulationQuery } from './standards/simulations/simulation.query';
import { SimulationRepository } from './standards/simulations/simulation.repository';
import { SimulationsController } from './standards/simulations/simulations.controller';
import { StandardList } from './standards/standard-list.service';
import { StandardEntity } from './standards/standard.entity';
import { StandardRepository } from './standards/standard.repository';
import { StandardsController } from './standards/standards.controller';
import { Standards } from './standards/standards.service';
import { titleControllers, titleEntities, titleProviders } from './titles/titles.providers';
import { Titles } from './titles/titles.service';
import { vetoControllers, vetoEntities, vetoProviders } from './vetoes/vetoes.providers';
import { Vetoes } from './vetoes/vetoes.service';

const entities = [
  StandardEntity,
  DraftEntity,
  SimulationEntity,
  SimulatedSchoolEntity,
  CycleEntity,
  PassEntity,
  DeclaredFigureEntity,
  EvidenceScoreEntity,
  ...titleEntities,
  ...vetoEntities,
  SnapshotEntity,
  StandingEntity,
  MarkEntity,
];

/** One source for each noun whose daily work is counted. */
const workSources = [
  FacultyQuery,
  CommitteesQuery,
  VisitsQuery,
  SurveysQuery,
  QuestionsQuery,
  ActivitiesQuery,
  PlansQuery,
  PracticeQuery,
];

const measuring = [
  ...workSources,
  {
    provide: WorkSources,
    useFactory: (...all: MeasureSource[]) => new WorkSources(all),
    inject: workSources,
  },
  ParticipationQuery,
  GraduatesQuery,
  SupplyQuery,
  OfferedSupply,
  PlanStandardNumbers,
  CurriculumQuery,
  InstructorsQuery,
  QuizQuery,
  HeardFigures,
  QuietFigures,
  CountedFigures,
];

/** Writing a standard: from a draft over its simulation to a version. */
const drafting = [
  DraftRepository,
  Drafts,
  DraftListQuery,
  DraftViews,
  Comparisons,
  StandardList,
  SimulationRepository,
  SimulationQuery,
  SimulationOrders,
  SimulationRuns,
  SimulationViews,
  SimulationJob,
  RunningCycle,
  Publishing,
];

const rating = [
  StandardRepository,
  Standards,
  CycleRepository,
  Cycles,
  CycleNews,
  FrozenFiguresQuery,
  CycleClosings,
  CycleDesk,
  CyclesJob,
  SnapshotRepository,
  Gathering,
  Computations,
  FrozenRatings,
  MarkRepository,
  TurnedQuery,
  QuietChanges,
  Stirrings,
  Recomputations,
  NightlyRating,
  Verifications,
  RatingJob,
  SchoolWorkJob,
];

const paper = [
  DeclaredFigureRepository,
  EvidenceScoreRepository,
  EvidenceScores,
  KeptFigures,
  DeclaringWork,
  DeclaredFigures,
  ...titleProviders,
  ...vetoProviders,
  PaperRecords,
];

const looking = [
  PyramidQuery,
  SchoolListQuery,
  SchoolHistoryQuery,
  Pyramids,
  SchoolAccess,
  SchoolBackground,
  SchoolRatings,
  PeersQuery,
  Peers,
  FactDetails,
  FamilyFacts,
  OfferFacts,
  OpenedFacts,
];

@Module({
  imports: [
    OrganizationModule,
    IdentityModule,
    FacultyModule,
    PlansModule,
    StateLogModule,
    TypeOrmModule.forFeature(entities),
  ],
  controllers: [
    RatedSchoolsController,
    SchoolRatingController,
    PeersController,
    DeclaredFiguresController,
    ...titleControllers,
    ...vetoControllers,
    ComputationsController,
    VerificationController,
    StandardsController,
    StandardDraftsController,
    SimulationsController,
    RatingCyclesController,
  ],
  providers: [...measuring, ...rating, ...drafting, ...paper, ...looking],
  exports: [
    Cycles,
    Computations,
    FrozenRatings,
    Titles,
    Vetoes,
    PaperRecords,
    EvidenceScores,
    Standards,
    StateLogModule,
    SchoolRatings,
  ],
})
export class RatingModule {}
