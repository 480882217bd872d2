import { Module } from '@nestjs/common';
import { OrganizationModule } from '@libs/organization';
import { InsightsController } from './insights.controller';
import './insights.policy';
import { LearningFiguresQuery } from './learning-figures.query';
import { SchoolDeskQuery } from './school-desk.query';
import { SchoolInsights } from './school-insights.service';
import { UnitFiguresQuery } from './unit-figures.query';
import { UnitInsights } from './unit-insights.service';

@Module({
  imports: [OrganizationModule],
  controllers: [InsightsController],
  providers: [LearningFiguresQuery, UnitFiguresQuery, SchoolDeskQuery, SchoolInsights, UnitInsights],
})
export class InsightsModule {}
