import { useState, type ReactNode } from 'react';
import type { AssessmentView, SchoolRatingView } from '@web/api/generated';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../frame/data-table';
import { Checklist, type PlaceOf } from './checklist';
import { ItemDrawer } from './item-drawer';
import { ItemTable } from './item-table';
import { useCountedFigures, useSelfAssessment } from './use-self-assessment';

const nowhere = (): PlaceOf => () => null;

/** Self-assessment with its evidence: the school works in it, bureaus read it and answer doubts. */
export function SelfAssessmentPart({
  assessment,
  checklist,
  placesBy = nowhere,
}: {
  assessment: AssessmentView;
  /** Shown while it can still be completed. */
  checklist: boolean;
  /** Where at the desk a line of the checklist is filled in. */
  placesBy?: (rating: SchoolRatingView | undefined) => PlaceOf;
}): ReactNode {
  const own = useSelfAssessment(assessment.id);
  const rating = useCountedFigures(assessment.school.id);
  const [opened, setOpened] = useState<string | null>(null);
  if (own.isPending) return <TableBones rows={6} />;
  if (!own.data) return <ErrorState error={own.error} retry={() => void own.refetch()} />;
  return (
    <>
      {checklist && <Checklist own={own.data} placeOf={placesBy(rating.data)} onOpen={setOpened} />}
      <ItemTable own={own.data} rating={rating.data} onOpen={setOpened} />
      <ItemDrawer
        assessmentId={assessment.id}
        unitId={assessment.school.id}
        code={opened}
        own={own.data}
        rating={rating.data}
        onClose={() => setOpened(null)}
      />
    </>
  );
}
