import type { ReactNode } from 'react';
import { SurveyList } from '../../surveys/survey-list';
import { schoolPaths } from '../school.paths';

export function SurveysPage(): ReactNode {
  return <SurveyList pathOf={schoolPaths.survey} />;
}
