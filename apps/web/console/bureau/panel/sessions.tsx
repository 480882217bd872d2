import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { StateTag } from '../../frame/state-tag';
import { SessionDrawer } from './session-drawer';
import { ConcludeSession, OpenSession } from './session-forms';
import { usePanels } from './use-panel';

/** The sessions of the panel: opened with their members, concluded with their minutes. */
export function Sessions(): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const runs = useIs('city_officer');
  const [page, setPage] = useState(1);
  const [opening, setOpening] = useState(false);
  const [ending, setEnding] = useState<PanelView | null>(null);
  const [looked, setLooked] = useState<PanelView | null>(null);
  const columns = useColumns({ onLook: setLooked, onConclude: runs ? setEnding : null });
  return (
    <>
      {runs && (
        <p>
          <Button onClick={() => setOpening(true)}>{t('session.open')}</Button>
        </p>
      )}
      <DataTable<PanelView>
        name="panel-sessions"
        label={t('part.sessions')}
        columns={columns}
        source={usePanels(page)}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="hall" title={t('session.empty')} text={t('session.emptyText')} />}
      />
      {opening && <OpenSession onClose={() => setOpening(false)} />}
      {ending && <ConcludeSession panel={ending} onClose={() => setEnding(null)} />}
      {looked && <SessionDrawer panel={looked} onClose={() => setLooked(null)} />}
    </>
  );
}

interface Acts {
  onLook: (panel: PanelView) => void;
  onConclude: ((panel: PanelView) => void) | null;
}

function useColumns({ onLook, onConclude }: Acts): Column<PanelView>[] {
  const { t } = useTranslation('console/bureau/panel');
  return [
    { key: 'day', title: t('session.day'), render: (_, each) => dayWords(each.heldOn) },
    {
      key: 'members',
      title: t('session.members'),
      render: (_, each) => each.members.map(({ name }) => name).join('、'),
    },
    {
      key: 'state',
      title: t('session.state'),
      render: (_, each) => (
        <StateTag tone={each.concludedAt ? 'faint' : 'now'}>
          {t(each.concludedAt ? 'session.concluded' : 'session.running')}
        </StateTag>
      ),
    },
    {
      key: 'act',
      title: t('head.act'),
      render: (_, each) => (
        <>
          <Button size="small" onClick={() => onLook(each)}>
            {t('session.look')}
          </Button>{' '}
          {onConclude && !each.concludedAt && (
            <Button size="small" onClick={() => onConclude(each)}>
              {t('session.conclude')}
            </Button>
          )}
        </>
      ),
    },
  ];
}
