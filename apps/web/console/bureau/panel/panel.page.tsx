import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '@web/ui/tabs';
import { AppealList } from '../../decisions/appeal-list';
import { ObjectionList } from '../../decisions/objection-list';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { Awards } from './awards';
import { Candidates } from './candidates';
import { Sessions } from './sessions';

const parts = ['waiting', 'sessions', 'objections', 'appeals', 'awards'] as const;
type Part = (typeof parts)[number];

const panels: Record<Part, () => ReactNode> = {
  waiting: () => <Candidates />,
  sessions: () => <Sessions />,
  objections: () => <ObjectionList />,
  appeals: () => <AppealList />,
  awards: () => <Awards />,
};

/** The office of the panel: what waits for it, its sessions, and what follows from its decisions. */
export function PanelPage(): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const [filter, change] = useAddress({ part: 'waiting' });
  const part = parts.find((each) => each === filter.part) ?? 'waiting';
  return (
    <ListFrame title={t('title')} text={t('text')}>
      <Tabs<Part>
        label={t('title')}
        value={part}
        onChange={(next) => change({ part: next })}
        tabs={parts.map((value) => ({
          value,
          label: t(`part.${value}`),
          panel: value === part && panels[value](),
        }))}
      />
    </ListFrame>
  );
}
