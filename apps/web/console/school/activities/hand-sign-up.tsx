import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  handSignUpsSignOff,
  handSignUpsSignUp,
  type ActivityFamilyView,
  type ActivityView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { FormModal } from '../../frame/form-modal';
import { activitiesKey, activityKey } from './use-activities';

interface Parts {
  activity: ActivityView;
  family: ActivityFamilyView;
}

/** Puts a family that rang on the list, in its turn, or takes it off again. */
export function HandSignUp({ activity, family }: Parts): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [asking, ask] = useState(false);
  const write = useWriting({ activity, family });
  const isIn = family.signUp === 'SIGNED_UP' || family.signUp === 'WAITING';
  const press = (): void => {
    if (!isIn && activity.seating === 'person') ask(true);
    else write.mutate(isIn ? null : 1, { onError: (error) => say(sentenceFor(error, t), 'urgent') });
  };
  return (
    <>
      <Button
        size="small"
        type="text"
        loading={write.isPending}
        aria-label={t(isIn ? 'families.offOf' : 'families.signOf', { name: family.name })}
        onClick={press}
      >
        {t(isIn ? 'families.off' : 'families.sign')}
      </Button>
      {asking && (
        <FormModal<{ persons: number }, void>
          title={t('families.signOf', { name: family.name })}
          ok={t('families.sign')}
          initial={{ persons: 2 }}
          send={({ persons }) => write.mutateAsync(persons)}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        >
          <Form.Item
            name="persons"
            label={t('families.howMany')}
            rules={[{ required: true, message: t('form.needed') }]}
          >
            <InputNumber min={1} max={6} precision={0} />
          </Form.Item>
        </FormModal>
      )}
    </>
  );
}

/** With a number of persons signs up, with null takes off. */
function useWriting({ activity: { id }, family: { pupilId } }: Parts) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (persons: number | null): Promise<void> => {
      if (persons === null) await handSignUpsSignOff({ path: { id, pupilId } });
      else await handSignUpsSignUp({ path: { id }, body: { pupilId, persons } });
    },
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: [...activitiesKey, 'families', id] }),
        cache.invalidateQueries({ queryKey: activityKey(id) }),
      ]),
  });
}
