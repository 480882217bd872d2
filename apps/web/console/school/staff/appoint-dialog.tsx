import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { staffAppoint, unitsList, type RoleGrantBody } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { Modal } from '../../frame/overlay';

interface Values {
  phone: string;
  name: string;
  role: 'instructor' | 'class_teacher';
  classId?: string;
}

/** A school's coordinator appoints instructors of the school and teachers of its classes. */
export function AppointDialog({
  schoolId,
  onClose,
  onAppointed,
}: {
  schoolId: string;
  onClose: () => void;
  onAppointed: (name: string, password: string | null) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/staff');
  const cache = useQueryClient();
  const [form] = Form.useForm<Values>();
  const role = Form.useWatch('role', form);
  const appoint = useMutation({
    mutationFn: (body: RoleGrantBody) => staffAppoint({ body }),
    onSuccess: async ({ activationPassword }, { name }) => {
      await cache.invalidateQueries({ queryKey: ['staff'] });
      onAppointed(name, activationPassword);
    },
  });
  const send = ({ classId, ...values }: Values): void =>
    appoint.mutate({ ...values, unitId: values.role === 'class_teacher' ? (classId ?? '') : schoolId });
  return (
    <Modal
      open
      title={t('appoint')}
      okText={t('appoint')}
      cancelText={t('app:cancel')}
      confirmLoading={appoint.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" initialValues={{ role: 'instructor' }} onFinish={send}>
        <Form.Item
          name="name"
          label={t('head.name')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t('head.phone')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <RoleField />
        {role === 'class_teacher' && <ClassOfSchool schoolId={schoolId} />}
        {appoint.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(appoint.error, t)}
          </Note>
        )}
      </Form>
    </Modal>
  );
}

function ClassOfSchool({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/staff');
  const classes = useQuery({
    queryKey: ['units', 'classes-of', schoolId],
    queryFn: async () => {
      const grades = await unitsList({ query: { parent: schoolId, pageSize: 100 } });
      const below = await Promise.all(
        grades.items.map(async (grade) => {
          const { items } = await unitsList({ query: { parent: grade.id, pageSize: 100 } });
          return items.map((each) => ({ value: each.id, label: `${grade.name} ${each.name}` }));
        }),
      );
      return below.flat();
    },
  });
  return (
    <Form.Item name="classId" label={t('class')} rules={[{ required: true, message: t('needed') }]}>
      <Select
        loading={classes.isPending}
        options={classes.data ?? []}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  );
}

function RoleField(): ReactNode {
  const { t } = useTranslation('console/school/staff');
  const roles = ['instructor', 'class_teacher'] as const;
  return (
    <Form.Item name="role" label={t('head.role')}>
      <Radio.Group options={roles.map((value) => ({ value, label: t(`app:role.${value}`) }))} />
    </Form.Item>
  );
}
