import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { panelsConclude, panelsOpen, type MinutesDto, type PanelView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../../assessment/use-assessments';
import { PersonFields, personBody, type PersonValues } from '../../decisions/person-fields';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { FormModal } from '../../frame/form-modal';
import { StateTag } from '../../frame/state-tag';
import { SessionDrawer } from './session-drawer';
import { usePanels } from './use-panel';

/** The sessions of the panel: opened with their members, concluded with their minutes. */
export function Sessions(): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const runs = useIs('city_officer');
  const [page, setPage] = useState(1);
  const [opening, setOpening] = useState(false);
  const [ending, setEnding] = useState<PanelView | null>(null);
  const [looked, setLooked] = useState<PanelView | null>(null);
  const columns: Column<PanelView>[] = [
    { key: 'day', title: t('session.day'), render: (_, each) => dayWords(each.heldOn) },
    {
      key: 'members',
      title: t('session.members'),
      render: (_, each) => each.members.map(({ name }) => name).join('、'),
    },
    {
      key: 'state',
      title: t('session.state'),
      render: (_, each) =>
        each.concludedAt ? (
          <StateTag tone="faint">{t('session.concluded')}</StateTag>
        ) : (
          <StateTag tone="now">{t('session.running')}</StateTag>
        ),
    },
    {
      key: 'act',
      title: t('head.act'),
      render: (_, each) => (
        <>
          <Button size="small" onClick={() => setLooked(each)}>
            {t('session.look')}
          </Button>{' '}
          {runs && !each.concludedAt && (
            <Button size="small" onClick={() => setEnding(each)}>
              {t('session.conclude')}
            </Button>
          )}
        </>
      ),
    },
  ];
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
      {opening && <Opening onClose={() => setOpening(false)} />}
      {ending && <Ending panel={ending} onClose={() => setEnding(null)} />}
      {looked && <SessionDrawer panel={looked} onClose={() => setLooked(null)} />}
    </>
  );
}

interface OpeningValues {
  heldOn: string;
  members: PersonValues[];
}

function Opening({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const refresh = useRefreshAssessments();
  return (
    <FormModal<OpeningValues, PanelView>
      title={t('session.open')}
      ok={t('session.openOk')}
      width={720}
      initial={{ members: [{ name: '' }, { name: '' }, { name: '' }] }}
      send={({ heldOn, members }) => panelsOpen({ body: { heldOn, members: members.map(personBody) } })}
      onDone={() => {
        onClose();
        void refresh();
      }}
      onClose={onClose}
    >
      <Form.Item name="heldOn" label={t('session.day')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item label={t('session.members')} extra={t('session.membersHint')}>
        <PersonFields least={3} most={25} />
      </Form.Item>
    </FormModal>
  );
}

function Ending({ panel, onClose }: { panel: PanelView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const refresh = useRefreshAssessments();
  return (
    <FormModal<MinutesDto, PanelView>
      title={t('session.conclude')}
      ok={t('session.concludeOk')}
      send={(body) => panelsConclude({ path: { id: panel.id }, body })}
      onDone={() => {
        say(t('session.done'));
        onClose();
        void refresh();
      }}
      onClose={onClose}
    >
      <Form.Item
        name="minutes"
        label={t('session.minutes')}
        extra={t('session.minutesHint')}
        rules={[{ required: true, min: 10, whitespace: true }]}
      >
        <Input.TextArea rows={8} maxLength={10_000} />
      </Form.Item>
    </FormModal>
  );
}
