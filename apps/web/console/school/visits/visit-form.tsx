import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  visitsAdd,
  visitsChange,
  visitsOfPupil,
  type NewVisitBody,
  type VisitView,
} from '@web/api/generated';
import { cityDay } from '@web/i18n/format';
import { FormModal } from '../../frame/form-modal';
import type { Merge } from '../../frame/merge/changed-meanwhile';
import { findSaved } from '../../frame/merge/find-saved';
import { useRefreshVisits } from './use-visits';

export interface VisitQuestion {
  pupilId: string;
  name: string;
  /** Recorded as done; without one a new visit is written down. */
  planned: VisitView | null;
}

interface Values {
  state: 'done' | 'planned';
  kind: NewVisitBody['kind'];
  day: string;
  note?: string;
}

const savedValues = ({ kind, plannedOn, doneOn, note }: VisitView): Partial<Values> => ({
  ...{ kind, note, state: doneOn ? 'done' : 'planned', day: doneOn ?? plannedOn ?? '' },
});

/** Writes down a visit in a few taps: kind, day, and at most a short note. */
export function VisitForm({
  question,
  onClose,
}: {
  question: VisitQuestion;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const refresh = useRefreshVisits();
  const { pupilId, name, planned } = question;
  const send = async ({ state, kind, day, note }: Values, revision: number): Promise<VisitView> => {
    const when = state === 'planned' ? { plannedOn: day } : { doneOn: day };
    const body = { kind, ...when, note: note ?? '' };
    const done = planned
      ? await visitsChange({ path: { id: planned.id }, body: { ...body, revision } })
      : await visitsAdd({ path: { id: pupilId }, body });
    await refresh();
    return done;
  };
  const merge: Merge<Values> = {
    fields: [
      { name: 'state', label: t('stateLabel'), show: (state: string) => t(`state.${state}`) },
      { name: 'kind', label: t('kind.label'), show: (kind: string) => t(`kind.${kind}`) },
      { name: 'day', label: t('day') },
      { name: 'note', label: t('note') },
    ],
    read: async () => {
      const theirs = await findSaved(planned?.id ?? '', (query) =>
        visitsOfPupil({ path: { id: pupilId }, query }),
      );
      return theirs && { values: savedValues(theirs), revision: theirs.revision };
    },
  };
  return (
    <FormModal<Values, VisitView>
      title={t('visit', { name })}
      ok={t('app:save')}
      initial={{ state: 'done', kind: planned?.kind ?? 'home', day: cityDay(), note: planned?.note ?? '' }}
      merge={planned ? { ...merge, revision: planned.revision } : undefined}
      send={send}
      onDone={onClose}
      onClose={onClose}
    >
      <VisitFields />
    </FormModal>
  );
}

function VisitFields(): ReactNode {
  const { t } = useTranslation('console/school/visits');
  return (
    <>
      <Form.Item name="state" label={t('stateLabel')}>
        <Radio.Group
          options={(['done', 'planned'] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={t('kind.label')} extra={t('kind.hint')}>
        <Radio.Group
          options={(['home', 'school', 'phone'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="day" label={t('day')} rules={[{ required: true, message: t('needed') }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="note" label={t('note')} extra={t('noteHint')}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 4 }} />
      </Form.Item>
    </>
  );
}
