import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { ClassVisitsQuery } from './class-visits.query';
import { ClassVisits } from './class-visits.service';
import { HeldVisitsQuery } from './held-visits.query';
import { RoundEntity } from './rounds/round.entity';
import { RoundRepository } from './rounds/round.repository';
import { VisitRoundsController } from './rounds/rounds.controller';
import { RoundBooks, Rounds } from './rounds/rounds.service';
import { VisitAccess } from './visit-access.service';
import { VisitEntity } from './visit.entity';
import { VisitRepository } from './visit.repository';
import { VisitsController } from './visits.controller';
import { VisitData } from './visits.job';
import './visits.policy';
import { Visits } from './visits.service';

@Module({
  imports: [OrganizationModule, IdentityModule, TypeOrmModule.forFeature([VisitEntity, RoundEntity])],
  controllers: [VisitsController, VisitRoundsController],
  providers: [
    VisitAccess,
    VisitRepository,
    ClassVisitsQuery,
    HeldVisitsQuery,
    ClassVisits,
    Visits,
    RoundRepository,
    RoundBooks,
    Rounds,
    VisitData,
  ],
})
export class VisitsModule {}
