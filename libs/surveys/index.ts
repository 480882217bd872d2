export { SurveyCounted } from './results/survey-counted.event';
export { SurveysModule } from './surveys.module';
