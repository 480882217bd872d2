import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { panelsConclude, panelsOpen, type MinutesDto, type PanelView } from '@web/api/generated';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../../assessment/use-assessments';
import { PersonFields, personBody, type PersonValues } from '../../decisions/person-fields';
import { FormModal } from '../../frame/form-modal';

interface OpeningValues {
  heldOn: string;
  members: PersonValues[];
}

/** A session begins with its members. */
export function OpenSession({ onClose }: { onClose: () => void }): ReactNode {
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

/** With its minutes it ends. */
export function ConcludeSession({ panel, onClose }: { panel: PanelView; onClose: () => void }): ReactNode {
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
