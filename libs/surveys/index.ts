export { SurveyOpening } from './questionnaires/survey-window.service';
export { SurveyCounted } from './results/survey-counted.event';
export { SurveysModule } from './surveys.module';
