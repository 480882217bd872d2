import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@web/ui/tabs';
import { BookList } from '../../advice/book-list';
import { useDeskUnit } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { TipList } from './tip-list';

const parts = ['tips', 'books'] as const;

/** What the bureau tells parents: tips on their days, and books worth reading. */
export function AdvicePage(): ReactNode {
  const { t } = useTranslation('console/bureau/advice');
  const unit = useDeskUnit();
  const [{ part }, change] = useAddress({ part: 'tips' });
  const shown = parts.find((each) => each === part) ?? 'tips';
  const panels = { tips: <TipList unitId={unit.id} />, books: <BookList unitId={unit.id} /> };
  return (
    <ListFrame title={t('title')} text={t('text')}>
      <Tabs
        label={t('title')}
        value={shown}
        onChange={(next) => change({ part: next })}
        tabs={parts.map((value) => ({ value, label: t(value), panel: value === shown && panels[value] }))}
      />
    </ListFrame>
  );
}
