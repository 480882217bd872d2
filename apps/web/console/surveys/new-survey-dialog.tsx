import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Modal } from '../frame/overlay';
import { Faults } from './faults';
import { firstValues, HeadFields, type HeadValues } from './head-fields';
import { useBegin } from './use-surveys';

export function NewSurveyDialog({
  unitId,
  pathOf,
  onClose,
}: {
  unitId: string;
  pathOf: (id: string) => string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/surveys');
  const navigate = useNavigate();
  const [form] = Form.useForm<HeadValues>();
  const begin = useBegin();
  return (
    <Modal
      open
      title={t('begin')}
      okText={t('begin')}
      cancelText={t('app:cancel')}
      confirmLoading={begin.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<HeadValues>
        form={form}
        layout="vertical"
        initialValues={firstValues()}
        onFinish={(values) =>
          begin.mutate({ ...values, unitId }, { onSuccess: ({ id }) => void navigate(pathOf(id)) })
        }
      >
        <HeadFields />
        <Faults error={begin.error} />
      </Form>
    </Modal>
  );
}
