import type { ReactNode } from 'react';
import { useIs } from '../../frame/desk-unit';
import { SurveyDetail } from '../../surveys/survey-detail';
import { bureauPaths } from '../bureau.paths';
import { AreaResults } from './area-results';

export function SurveyPage(): ReactNode {
  return (
    <SurveyDetail
      list={bureauPaths.surveys}
      pathOf={bureauPaths.survey}
      city={useIs('city_officer')}
      Results={AreaResults}
    />
  );
}
