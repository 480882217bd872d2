import { Form, Input, InputNumber, Select, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  studiosAdd,
  studiosChange,
  studiosOpen,
  type NewStudioBody,
  type StudioDetailView,
} from '@web/api/generated';
import { useDeskUnit } from '../../frame/desk-unit';
import { FormModal } from '../../frame/form-modal';
import type { Merge } from '../../frame/merge/changed-meanwhile';
import { MapPoint } from '../places/map-point';
import { PersonField } from './person-field';
import { useRefreshTalents, useStudio } from './use-talents';

type Values = Omit<NewStudioBody, 'unitId'>;

/** Founds a studio, or changes one once it has been fetched. */
export function StudioForm({
  studioId,
  onClose,
}: {
  studioId: string | null;
  onClose: () => void;
}): ReactNode {
  return studioId ? (
    <Change studioId={studioId} onClose={onClose} />
  ) : (
    <Fields studio={null} onClose={onClose} />
  );
}

function Change({ studioId, onClose }: { studioId: string; onClose: () => void }): ReactNode {
  const { data } = useStudio(studioId);
  return data ? <Fields studio={data} onClose={onClose} /> : null;
}

const choiceOf = ({ memberId, name, schoolName }: StudioDetailView['leader']) => ({
  value: memberId,
  label: `${name}（${schoolName}）`,
});

function Fields({ studio, onClose }: { studio: StudioDetailView | null; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const unit = useDeskUnit();
  const refresh = useRefreshTalents();
  const send = async (values: Values, revision: number): Promise<StudioDetailView> => {
    const done = studio
      ? await studiosChange({ path: { id: studio.id }, body: { ...values, revision } })
      : await studiosAdd({ body: { ...values, unitId: unit.id } });
    await refresh();
    return done;
  };
  const merge = useMerge(studio);
  return (
    <FormModal<Values, StudioDetailView>
      title={t(studio ? 'changeStudio' : 'found')}
      ok={t('app:save')}
      width={640}
      initial={studio ? valuesOf(studio) : {}}
      merge={merge}
      send={send}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <StudioFields studio={studio} form={form} />}
    </FormModal>
  );
}

const valuesOf = (studio: StudioDetailView): Partial<Values> => ({
  ...studio,
  leaderId: studio.leader.memberId,
  memberIds: studio.members.map(({ memberId }) => memberId),
});

/** How a studio is told beside one's own; people by the names that either knows them by. */
function useMerge(studio: StudioDetailView | null) {
  const { t } = useTranslation('console/bureau/faculty');
  const [theirs, setTheirs] = useState(studio);
  if (!studio) return undefined;
  const known = [studio, theirs ?? studio]
    .flatMap(({ leader, members }) => [leader, ...members])
    .map(choiceOf);
  const person = (id: string): string => known.find(({ value }) => value === id)?.label ?? t('somebodyNew');
  const merge: Merge<Values> = {
    fields: [
      { name: 'name', label: t('head.studio') },
      { name: 'leaderId', label: t('head.leader'), show: person },
      { name: 'memberIds', label: t('head.members'), show: person },
      { name: 'introduction', label: t('introduction') },
      { name: 'communities', label: t('head.communities') },
      { name: 'address', label: t('head.address') },
      { name: 'longitude', label: t('longitude') },
      { name: 'latitude', label: t('latitude') },
    ],
    read: async () => {
      const saved = await studiosOpen({ path: { id: studio.id } });
      setTheirs(saved);
      return { values: valuesOf(saved), revision: saved.revision };
    },
  };
  return { ...merge, revision: studio.revision };
}

function StudioFields({
  studio,
  form,
}: {
  studio: StudioDetailView | null;
  form: FormInstance<Values>;
}): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  return (
    <>
      <Form.Item
        name="name"
        label={t('head.studio')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <PersonField name="leaderId" label={t('head.leader')} known={studio ? [choiceOf(studio.leader)] : []} />
      <PersonField
        name="memberIds"
        label={t('head.members')}
        many
        known={studio?.members.map(choiceOf) ?? []}
      />
      <Form.Item name="introduction" label={t('introduction')}>
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="communities" label={t('head.communities')} extra={t('communitiesHint')}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          maxCount={20}
          tokenSeparators={['、', '，', ',']}
        />
      </Form.Item>
      <Form.Item name="address" label={t('head.address')}>
        <Input maxLength={200} />
      </Form.Item>
      <MapPoint form={form} kind="studio" />
      <Form.Item name="longitude" label={t('longitude')} extra={t('placeHint')}>
        <InputNumber min={-180} max={180} precision={6} style={{ width: '12rem' }} />
      </Form.Item>
      <Form.Item name="latitude" label={t('latitude')}>
        <InputNumber min={-90} max={90} precision={6} style={{ width: '12rem' }} />
      </Form.Item>
    </>
  );
}
