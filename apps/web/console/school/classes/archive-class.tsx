import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { sentenceFor } from '@web/i18n/error-words';
import { Confirm } from '@web/ui/dialog';
import { say } from '@web/ui/toast';
import { schoolPaths } from '../school.paths';
import { useArchiveClass } from './use-class-acts';

/** Puts an empty class away; it is found again below the list of classes. */
export function ArchiveClass({ classId, name }: { classId: string; name: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const go = useNavigate();
  const archive = useArchiveClass();
  const [asking, setAsking] = useState(false);
  const send = (): void =>
    archive.mutate(classId, {
      onSuccess: () => {
        say(t('archive.done', { name }));
        void go(schoolPaths.classes);
      },
      onError: (error) => {
        setAsking(false);
        say(sentenceFor(error, t), 'urgent');
      },
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('archive.act')}</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('archive.title', { name })}
        text={t('archive.text')}
        confirm={t('archive.act')}
        busy={archive.isPending}
        onConfirm={send}
      />
    </>
  );
}
