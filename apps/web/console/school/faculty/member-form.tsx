import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  facultyAdd,
  facultyChange,
  facultyOpen,
  type MemberDetailView,
  type NewMemberBody,
} from '@web/api/generated';
import { FormModal } from '../../frame/form-modal';
import type { Merge } from '../../frame/merge/changed-meanwhile';
import { useGradeChoices, useRefreshFaculty, useStaffChoices } from './use-faculty';

type Values = NewMemberBody;

/** Puts somebody on the register, or changes the entry. */
export function MemberForm({
  schoolId,
  member,
  onClose,
  onDone,
}: {
  schoolId: string;
  member?: MemberDetailView;
  onClose: () => void;
  onDone: (member: MemberDetailView) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const refresh = useRefreshFaculty();
  const send = async (values: Values, revision: number): Promise<MemberDetailView> => {
    const body = { ...values, personId: values.personId ?? null };
    const done = member
      ? await facultyChange({ path: { id: member.id }, body: { ...body, revision } })
      : await facultyAdd({ path: { id: schoolId }, body });
    await refresh();
    return done;
  };
  const initial: Partial<Values> = member ? valuesOf(member) : { kind: 'internal', instructs: false };
  const merge = useMerge(schoolId, member);
  return (
    <FormModal<Values, MemberDetailView>
      title={t(member ? 'change' : 'add')}
      ok={t('app:save')}
      initial={initial}
      merge={merge}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <Fields schoolId={schoolId} linked={member?.personId ? member.name : null} />
    </FormModal>
  );
}

const valuesOf = (member: MemberDetailView): Partial<Values> => ({
  ...member,
  gradeIds: member.grades.map(({ id }) => id),
});

/** How the entry of somebody on the register is told beside one's own. */
function useMerge(schoolId: string, member: MemberDetailView | undefined) {
  const { t } = useTranslation('console/school/faculty');
  const grades = useGradeChoices(schoolId);
  if (!member) return undefined;
  const gradeName = (id: string): string => grades.data?.find(({ value }) => value === id)?.label ?? id;
  const merge: Merge<Values> = {
    fields: [
      { name: 'kind', label: t('head.kind'), show: (kind: string) => t(`filter.kind.${kind}`) },
      { name: 'name', label: t('head.name') },
      { name: 'employer', label: t('head.employer') },
      { name: 'staffNumber', label: t('head.number') },
      { name: 'instructs', label: t('instructsLabel') },
      { name: 'gradeIds', label: t('head.grades'), show: gradeName },
      { name: 'specialities', label: t('head.specialities') },
    ],
    read: async () => {
      const theirs = await facultyOpen({ path: { id: member.id } });
      return { values: valuesOf(theirs), revision: theirs.revision };
    },
  };
  return { ...merge, revision: member.revision };
}

function Fields({ schoolId, linked }: { schoolId: string; linked: string | null }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const kind = Form.useWatch<Values['kind']>('kind');
  const instructs = Form.useWatch<boolean>('instructs');
  const grades = useGradeChoices(schoolId);
  return (
    <>
      <Form.Item name="kind" label={t('head.kind')}>
        <Radio.Group
          options={(['internal', 'external'] as const).map((value) => ({
            value,
            label: t(`filter.kind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('head.name')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      {kind === 'external' ? (
        <Form.Item name="employer" label={t('head.employer')}>
          <Input maxLength={100} />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="staffNumber" label={t('head.number')} extra={t('numberHint')}>
            <Input maxLength={32} autoComplete="off" />
          </Form.Item>
          <Form.Item name="instructs" valuePropName="checked">
            <Checkbox>{t('instructsLabel')}</Checkbox>
          </Form.Item>
        </>
      )}
      {(instructs || kind === 'external') && (
        <Form.Item name="gradeIds" label={t('head.grades')} extra={t('gradesHint')}>
          <Select mode="multiple" options={grades.data ?? []} loading={grades.isPending} />
        </Form.Item>
      )}
      <Form.Item name="specialities" label={t('head.specialities')}>
        <Input maxLength={200} placeholder={t('specialitiesExample')} />
      </Form.Item>
      <AccountField schoolId={schoolId} linked={linked} />
    </>
  );
}

function AccountField({ schoolId, linked }: { schoolId: string; linked: string | null }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const [q, setQ] = useState(linked ?? '');
  const staff = useStaffChoices(schoolId, q);
  return (
    <Form.Item name="personId" label={t('head.account')} extra={t('accountHint')}>
      <Select
        allowClear
        showSearch={{ filterOption: false, onSearch: setQ }}
        options={staff.data ?? []}
        loading={staff.isPending}
      />
    </Form.Item>
  );
}
