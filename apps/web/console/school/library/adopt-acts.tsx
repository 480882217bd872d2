import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Rate } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  libraryAdopt,
  libraryLeave,
  libraryRate,
  type CourseRatingBody,
  type LibraryItemView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { useIs } from '../../frame/desk-unit';
import { FormModal } from '../../frame/form-modal';
import { useRefreshLibrary } from '../../library/use-library';

/** One click adopts, one gives it up, and either undoes the other. */
export function AdoptActs({ unitId, item }: { unitId: string; item: LibraryItemView }): ReactNode {
  const { t } = useTranslation('console/school/library');
  const coordinates = useIs('coordinator');
  const refresh = useRefreshLibrary();
  const [rating, setRating] = useState(false);
  const { courseId, title, adopted, own } = item;
  const path = { id: unitId, courseId };
  const turn = useMutation({
    mutationFn: () => (adopted ? libraryLeave({ path }) : libraryAdopt({ path })),
    onSuccess: () => say(t(adopted ? 'left' : 'adoptedNow', { title })),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
    onSettled: refresh,
  });
  if (own) return t('ownCourse');
  return (
    <>
      {adopted && (
        <Button size="small" type="text" aria-label={`${t('rate')} ${title}`} onClick={() => setRating(true)}>
          {t('rate')}
        </Button>
      )}
      {coordinates && (
        <Button
          size="small"
          type={adopted ? 'text' : 'primary'}
          aria-label={`${t(adopted ? 'leave' : 'adopt')} ${title}`}
          loading={turn.isPending}
          onClick={() => turn.mutate()}
        >
          {t(adopted ? 'leave' : 'adopt')}
        </Button>
      )}
      {rating && (
        <FormModal<CourseRatingBody, unknown>
          title={t('rateTitle', { title })}
          ok={t('rate')}
          send={async (body) => {
            await libraryRate({ path, body });
            await refresh();
          }}
          onDone={() => {
            setRating(false);
            say(t('rated'));
          }}
          onClose={() => setRating(false)}
        >
          <Form.Item name="score" label={t('score')} rules={[{ required: true, message: t('scoreNeeded') }]}>
            <Rate tooltips={[1, 2, 3, 4, 5].map((score) => t('points', { score }))} />
          </Form.Item>
          <Form.Item name="note" label={t('say')} extra={t('sayHint')}>
            <Input maxLength={200} />
          </Form.Item>
        </FormModal>
      )}
    </>
  );
}
