import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FacultyModule } from '@libs/faculty';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { PlansModule } from '@libs/plans';
import { cycleEntities, cycleControllers, cycleProviders } from './cycles/cycles.providers';
import { Cycles } from './cycles/cycles.service';
import { FrozenCycles } from './cycles/frozen-cycles.service';
import { declaredEntities, declaredControllers, declaredProviders } from './declared/declared.providers';
import { evidenceScoreEntities, evidenceScoreProviders } from './evidence-scores/evidence-scores.providers';
import { EvidenceScores } from './evidence-scores/evidence-scores.service';
import { factProviders } from './facts/facts.providers';
import { StateLogModule } from './log/log.module';
import { markEntities, markProviders } from './marks/marks.providers';
import { measureEntities, measureProviders } from './measures/measures.providers';
import { PaperRecords } from './paper-records.service';
import './rating.policy';
import { SchoolRatings } from './schools/school-rating.service';
import { schoolControllers, schoolProviders } from './schools/schools.providers';
import { Computations } from './snapshots/computations.service';
import { FrozenRatings } from './snapshots/frozen-ratings.service';
import { RatingRecount } from './snapshots/rating-recount.service';
import { snapshotEntities, snapshotControllers, snapshotProviders } from './snapshots/snapshots.providers';
import { standardEntities, standardControllers, standardProviders } from './standards/standards.providers';
import { Standards } from './standards/standards.service';
import { titleControllers, titleEntities, titleProviders } from './titles/titles.providers';
import { Titles } from './titles/titles.service';
import { vetoControllers, vetoEntities, vetoProviders } from './vetoes/vetoes.providers';
import { Vetoes } from './vetoes/vetoes.service';

@Module({
  imports: [
    OrganizationModule,
    IdentityModule,
    FacultyModule,
    PlansModule,
    StateLogModule,
    TypeOrmModule.forFeature([
      ...standardEntities,
      ...cycleEntities,
      ...measureEntities,
      ...snapshotEntities,
      ...markEntities,
      ...declaredEntities,
      ...evidenceScoreEntities,
      ...titleEntities,
      ...vetoEntities,
    ]),
  ],
  controllers: [
    ...schoolControllers,
    ...standardControllers,
    ...cycleControllers,
    ...snapshotControllers,
    ...declaredControllers,
    ...titleControllers,
    ...vetoControllers,
  ],
  providers: [
    ...measureProviders,
    ...standardProviders,
    ...cycleProviders,
    ...snapshotProviders,
    ...markProviders,
    ...schoolProviders,
    ...factProviders,
    ...declaredProviders,
    ...evidenceScoreProviders,
    ...titleProviders,
    ...vetoProviders,
    PaperRecords,
  ],
  exports: [
    Cycles,
    FrozenCycles,
    Computations,
    FrozenRatings,
    RatingRecount,
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
