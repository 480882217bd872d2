export { InsightsModule } from './insights.module';
export { SchoolFigures } from './figures/school-figures.service';
export { SchoolYears } from './year/school-years.service';
