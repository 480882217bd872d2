import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitDesk } from './unit-desk.service';
import { UnitEntity } from './unit.entity';
import './unit.policy';
import { UnitRepository } from './unit.repository';
import { UnitsController } from './units.controller';
import { Units } from './units.service';

@Module({
  imports: [TypeOrmModule.forFeature([UnitEntity])],
  controllers: [UnitsController],
  providers: [UnitRepository, Units, UnitDesk],
  exports: [Units],
})
export class OrganizationModule {}
