import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@web/ui/tabs';
import { useDeskUnit } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { LibraryList } from '../../library/library-list';
import { ShareList } from '../../library/share-list';

const parts = ['waiting', 'library', 'own'] as const;

/** What waits for the bureau's word, what its schools share already, and the bureau's own courses. */
export function SharedLibraryPage(): ReactNode {
  const { t } = useTranslation('console/bureau/library');
  const unit = useDeskUnit();
  const [{ part }, change] = useAddress({ part: 'waiting' });
  const shown = parts.find((each) => each === part) ?? 'waiting';
  const panels = {
    waiting: <ShareList unitId={unit.id} which="waiting" />,
    library: <LibraryList unitId={unit.id} />,
    own: <ShareList unitId={unit.id} which="own" />,
  };
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
