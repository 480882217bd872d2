import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  publicityObjectAsSchool,
  type ObjectionReceiptView,
  type PublicityView,
  type SchoolObjectionDto,
} from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../../assessment/use-assessments';
import { useDeskUnit } from '../../frame/desk-unit';
import { FormModal } from '../../frame/form-modal';
import styles from './publicity.module.css';

/** What the school has to say against a title that is being shown. */
export function ObjectForm({ shown, onClose }: { shown: PublicityView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/school/publicity');
  const unit = useDeskUnit();
  const refresh = useRefreshAssessments();
  return (
    <FormModal<Pick<SchoolObjectionDto, 'text'>, ObjectionReceiptView>
      title={t('objectTo', { school: shown.school })}
      ok={t('send')}
      send={({ text }) =>
        publicityObjectAsSchool({ path: { id: shown.id }, body: { unitId: unit.id, text } })
      }
      onDone={({ dueDay }) => {
        say(t('sent', { day: dayWords(dueDay) }));
        onClose();
        void refresh();
      }}
      onClose={onClose}
    >
      <p className={styles.lead}>{t('formText', { until: dayWords(shown.until) })}</p>
      <Form.Item
        name="text"
        label={t('what')}
        extra={t('whatHint')}
        rules={[{ required: true, whitespace: true, min: 10, message: t('tooShort') }]}
      >
        <Input.TextArea rows={5} maxLength={2000} />
      </Form.Item>
    </FormModal>
  );
}
