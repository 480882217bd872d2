import type { ReactNode } from 'react';
import { SurveyDetail } from '../../surveys/survey-detail';
import { schoolPaths } from '../school.paths';
import { SchoolResults } from './school-results';

export function SurveyPage(): ReactNode {
  return (
    <SurveyDetail
      list={schoolPaths.surveys}
      pathOf={schoolPaths.survey}
      city={false}
      Results={SchoolResults}
    />
  );
}
