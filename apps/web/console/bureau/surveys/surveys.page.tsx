import type { ReactNode } from 'react';
import { SurveyList } from '../../surveys/survey-list';
import { bureauPaths } from '../bureau.paths';

export function SurveysPage(): ReactNode {
  return <SurveyList pathOf={bureauPaths.survey} />;
}
