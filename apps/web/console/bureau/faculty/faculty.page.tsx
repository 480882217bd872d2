import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@web/ui/tabs';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { StudioList } from './studio-list';
import { TalentList } from './talent-list';

const parts = ['talents', 'studios'] as const;

/** Levels that were granted, and the studios, by district. */
export function FacultyPage(): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const [{ part }, change] = useAddress({ part: 'talents' });
  const shown = parts.find((each) => each === part) ?? 'talents';
  const panels = { talents: <TalentList />, studios: <StudioList /> };
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
