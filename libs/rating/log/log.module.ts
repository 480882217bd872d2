import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StateEntryEntity, StateLogHeadEntity } from './state-entry.entity';
import { StateLogVerification } from './state-log-verification.service';
import { StateLogRepository } from './state-log.repository';
import { StateLog } from './state-log.service';

/** The log of state changes, for every noun that has states. */
@Module({
  imports: [TypeOrmModule.forFeature([StateEntryEntity, StateLogHeadEntity])],
  providers: [StateLogRepository, StateLog, StateLogVerification],
  exports: [StateLog, StateLogVerification],
})
export class StateLogModule {}
