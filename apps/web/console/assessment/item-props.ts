import type { AssessedItemView, SelfAssessmentView } from '@web/api/generated';

/** What every part about one item is given. */
export interface ItemProps {
  assessmentId: string;
  item: AssessedItemView;
  own: SelfAssessmentView;
}
