import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@web/ui/tabs';
import { BookList } from '../../advice/book-list';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { LibraryList } from '../../library/library-list';
import { ShareList } from '../../library/share-list';
import { useOutreach } from '../../library/use-library';
import { AdoptActs } from './adopt-acts';
import { Help } from './help';

/** 资源库: what other schools share, what the own school gives, and the books it recommends. */
export function LibraryPage(): ReactNode {
  const { t } = useTranslation('console/school/library');
  const unit = useDeskUnit();
  const coordinates = useIs('coordinator');
  const [{ part }, change] = useAddress({ part: 'library' });
  const outreach = useOutreach(unit.id);
  const panels = {
    library: (
      <LibraryList unitId={unit.id} renderActs={(item) => <AdoptActs unitId={unit.id} item={item} />} />
    ),
    own: <ShareList unitId={unit.id} which="own" />,
    help: <Help schoolId={unit.id} />,
    books: <BookList unitId={unit.id} />,
  };
  const parts = (['library', 'own', 'help', 'books'] as const).filter(
    (each) => coordinates || (each !== 'books' && each !== 'help'),
  );
  const shown = parts.find((each) => each === part) ?? 'library';
  return (
    <ListFrame title={t('title')} text={outreach.data ? t('outreach', { ...outreach.data }) : t('text')}>
      <Tabs
        label={t('title')}
        value={shown}
        onChange={(next) => change({ part: next })}
        tabs={parts.map((value) => ({ value, label: t(value), panel: value === shown && panels[value] }))}
      />
    </ListFrame>
  );
}
