import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { getDraft } from '../../find-draft';
import styles from './courses.module.css';

/**
 * Says kindly that a save was refused. Where somebody else has saved first, the words on the screen stay, and the
 * author chooses: put one's own over the other's, or look at the other's in a second tab.
 */
export function ChangedMeanwhile({
  courseId,
  error,
  onKeepMine,
}: {
  courseId: string;
  error: Error | null;
  /** Saves what is on the screen over this revision. */
  onKeepMine: (revision: number) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  if (!error) return null;
  if (!(error instanceof Problem && error.code === 'course.changed-meanwhile')) {
    return (
      <Note tone="danger" icon="alert" announce>
        {sentenceFor(error, t)}
      </Note>
    );
  }
  const keepMine = async (): Promise<void> => {
    setBusy(true);
    try {
      onKeepMine((await getDraft(courseId)).revision);
    } finally {
      setBusy(false);
    }
  };
  const takeTheirs = (): Promise<void> => cache.resetQueries({ queryKey: ['courses', 'draft', courseId] });
  return (
    <Note tone="now" icon="alert" announce>
      <p>
        <strong>{t('conflict.title')}</strong>
      </p>
      <p>{t('conflict.text')}</p>
      <div className={styles.formActs}>
        <Button href={location.href} target="_blank">
          {t('conflict.look')}
        </Button>
        <Button loading={busy} onClick={() => void keepMine()}>
          {t('conflict.mine')}
        </Button>
        <Button type="text" onClick={() => void takeTheirs()}>
          {t('conflict.theirs')}
        </Button>
      </div>
    </Note>
  );
}
