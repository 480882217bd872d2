import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationModule } from '@libs/organization';
import { PresentStatesQuery } from './present-states.query';
import { PresentStates } from './present-states.service';
import { StateEntryEntity, StateLogHeadEntity } from './state-entry.entity';
import { StateLogListQuery } from './state-log-list.query';
import { StateLogVerification } from './state-log-verification.service';
import { StateLogController } from './state-log.controller';
import { StateLogRepository } from './state-log.repository';
import { StateLog } from './state-log.service';

/** The log of state changes, for every noun that has states. */
@Module({
  imports: [OrganizationModule, TypeOrmModule.forFeature([StateEntryEntity, StateLogHeadEntity])],
  controllers: [StateLogController],
  providers: [
    StateLogRepository,
    StateLog,
    StateLogListQuery,
    PresentStatesQuery,
    PresentStates,
    StateLogVerification,
  ],
  exports: [StateLog, StateLogVerification, PresentStates],
})
export class StateLogModule {}
