import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskUnit } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';

export function OverviewPage(): ReactNode {
  const { t } = useTranslation('console/school/overview');
  const unit = useDeskUnit();
  return (
    <ListFrame title={t('title')} text={unit.name}>
      {null}
    </ListFrame>
  );
}
