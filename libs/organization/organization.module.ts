import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SchoolCalendar } from './terms/school-calendar.service';
import { SchoolTerms } from './terms/school-terms.service';
import './terms/school-year.policy';
import { SchoolYearsController } from './terms/school-years.controller';
import { SchoolYears } from './terms/school-years.service';
import { HolidayEntity, SchoolYearEntity, TermEntity } from './terms/term.entity';
import { TermRepository } from './terms/term.repository';
import { UnitDesk } from './unit-desk.service';
import { UnitEntity } from './unit.entity';
import './unit.policy';
import { UnitRepository } from './unit.repository';
import { UnitsController } from './units.controller';
import { Units } from './units.service';

@Module({
  imports: [TypeOrmModule.forFeature([UnitEntity, SchoolYearEntity, TermEntity, HolidayEntity])],
  controllers: [UnitsController, SchoolYearsController],
  providers: [UnitRepository, Units, UnitDesk, TermRepository, SchoolTerms, SchoolCalendar, SchoolYears],
  exports: [Units, SchoolTerms, SchoolCalendar],
})
export class OrganizationModule {}
