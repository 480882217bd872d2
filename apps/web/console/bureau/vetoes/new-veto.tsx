import { Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { vetoesBegin, type NewVetoBody, type VetoCaseView } from '@web/api/generated';
import { say } from '@web/ui/toast';
import { FormModal } from '../../frame/form-modal';
import { useRefreshRatings, useSchoolsNamed, useVetoNames } from './use-vetoes';

/** Opens a case: what was reported, how, and who looks into it. */
export function NewVeto({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (made: VetoCaseView) => void;
}): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/vetoes');
  const [q, search] = useState('');
  const schools = useSchoolsNamed(q);
  const names = useVetoNames();
  const refresh = useRefreshRatings();
  const language = i18n.language.startsWith('en') ? 'en' : 'zh';
  const needed = [{ required: true, message: t('form.needed') }];
  return (
    <FormModal<NewVetoBody, VetoCaseView>
      title={t('new')}
      ok={t('new')}
      send={(body) => vetoesBegin({ body })}
      onDone={(made) => {
        void refresh();
        say(t('form.done'));
        onDone(made);
      }}
      onClose={onClose}
    >
      <Form.Item name="unitId" label={t('form.unitId')} rules={needed}>
        <Select
          showSearch
          filterOption={false}
          onSearch={search}
          loading={schools.isFetching}
          options={schools.data ?? []}
        />
      </Form.Item>
      <Form.Item name="code" label={t('form.code')} rules={needed}>
        <Select
          loading={names.isPending}
          options={(names.data ?? []).map(({ code, name }) => ({
            value: code,
            label: `${code} ${name[language]}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="source" label={t('form.source')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="investigator" label={t('form.investigator')} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="matter" label={t('form.matter')} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </FormModal>
  );
}
