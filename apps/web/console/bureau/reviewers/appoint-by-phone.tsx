import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskUnit } from '../../frame/desk-unit';
import { FormModal } from '../../frame/form-modal';
import styles from './reviewers.module.css';
import { sendPhoned, useRefreshReviewers, type Phoned } from './use-reviewer-office';

/** Makes anybody a reviewer of the city; who has no account yet is given a first password. */
export function AppointByPhone({
  onClose,
  onAppointed,
}: {
  onClose: () => void;
  onAppointed: (name: string, password: string | null) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/reviewers');
  const unit = useDeskUnit();
  const refresh = useRefreshReviewers();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormModal<Phoned, { name: string; password: string | null }>
      title={t('appoint')}
      ok={t('appoint')}
      send={async (values) => {
        const { activationPassword } = await sendPhoned(unit.id, values);
        return { name: values.name, password: activationPassword };
      }}
      onDone={({ name, password }) => {
        void refresh();
        onAppointed(name, password);
      }}
      onClose={onClose}
    >
      <p className={styles.lead}>{t('appointText')}</p>
      <Form.Item name="name" label={t('head.name')} rules={needed}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')} rules={needed}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
    </FormModal>
  );
}
