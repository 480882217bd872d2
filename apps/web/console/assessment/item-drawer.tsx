import type { ReactNode } from 'react';
import type { SchoolRatingView, SelfAssessmentView } from '@web/api/generated';
import { Drawer } from '../frame/overlay';
import { GateFigures } from '../rating/gate-figures';
import { IndicatorFigures } from '../rating/indicator-figures';
import styles from './assessment.module.css';
import { EstimateForm, SaidOfIt } from './estimate-form';
import { EvidencePart } from './evidence-part';
import { QueryPart } from './query-part';

/** One gate or indicator: what is counted and how, what the school says, doubts and evidence. */
export function ItemDrawer({
  assessmentId,
  unitId,
  code,
  own,
  rating,
  onClose,
}: {
  assessmentId: string;
  unitId: string;
  code: string | null;
  own: SelfAssessmentView;
  rating: SchoolRatingView | undefined;
  onClose: () => void;
}): ReactNode {
  const item = own.items.find((each) => each.code === code) ?? null;
  const indicator = rating?.indicators.find((each) => each.code === code);
  const gate = rating?.gates.find((each) => each.code === code);
  return (
    <Drawer
      open={item !== null}
      onClose={onClose}
      size={620}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={item && `${item.code} ${item.name}`}
      destroyOnHidden
    >
      {item && (
        <div className={styles.drawer}>
          {indicator && <IndicatorFigures unitId={unitId} indicator={indicator} />}
          {gate && <GateFigures unitId={unitId} gate={gate} />}
          {own.editable ? (
            <EstimateForm key={item.code} assessmentId={assessmentId} item={item} own={own} />
          ) : (
            <SaidOfIt item={item} />
          )}
          <EvidencePart assessmentId={assessmentId} item={item} own={own} />
          <QueryPart assessmentId={assessmentId} item={item} own={own} />
        </div>
      )}
    </Drawer>
  );
}
