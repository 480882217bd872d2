import { Button, Form } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { Card, Stack } from '../../frame/list-frame';
import { ChangedMeanwhile } from './changed-meanwhile';
import { DetailFields, type DetailValues } from './details-fields';
import styles from './courses.module.css';
import { RichTextEditor } from './rich-text-editor';
import { useSaveDetails, useSetCover } from './use-courses';

export function DetailsForm({
  draft,
  onDirty,
}: {
  draft: DraftView;
  onDirty: (dirty: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const [form] = Form.useForm<DetailValues>();
  const [description, setDescription] = useState(draft.description);
  const [dirty, setDirty] = useState(false);
  const save = useSaveDetails(draft.id);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const send = (revision: number): void =>
    save.mutate(
      { ...form.getFieldsValue(), description, revision },
      {
        onSuccess: () => {
          setDirty(false);
          say(t('app:saved'));
        },
      },
    );
  return (
    <Stack>
      <Card title={t('details')}>
        <Form<DetailValues>
          form={form}
          layout="vertical"
          initialValues={draft}
          onValuesChange={() => setDirty(true)}
          onFinish={() => send(draft.revision)}
        >
          <DetailFields />
          <Form.Item label={t('field.description')}>
            <RichTextEditor
              label={t('field.description')}
              html={draft.description}
              onChange={(html) => {
                setDescription(html);
                setDirty(true);
              }}
            />
          </Form.Item>
          <ChangedMeanwhile courseId={draft.id} error={save.error} onKeepMine={send} />
          <div className={styles.formActs}>
            <Button type="primary" htmlType="submit" loading={save.isPending} disabled={!dirty}>
              {t('saveDetails')}
            </Button>
            {dirty && <span className={styles.note}>{t('unsaved')}</span>}
          </div>
        </Form>
      </Card>
      <Cover draft={draft} />
    </Stack>
  );
}

function Cover({ draft }: { draft: DraftView }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const input = useRef<HTMLInputElement>(null);
  const set = useSetCover(draft.id);
  const send = (file: File | undefined): void => {
    if (file) {
      set.mutate(file, {
        onSuccess: () => say(t('cover.saved')),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      });
    }
    if (input.current) input.current.value = '';
  };
  return (
    <Card title={t('cover.title')} text={t('cover.text')}>
      <div className={styles.cover}>
        {draft.coverUrl && <img src={draft.coverUrl} alt={t('cover.alt')} />}
        <input
          ref={input}
          type="file"
          hidden
          accept="image/jpeg,image/png,image/webp"
          aria-label={t('cover.choose')}
          onChange={(event) => send(event.target.files?.[0])}
        />
        <Button loading={set.isPending} onClick={() => input.current?.click()}>
          {t(draft.coverUrl ? 'cover.change' : 'cover.choose')}
        </Button>
      </div>
    </Card>
  );
}
