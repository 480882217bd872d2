import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LessonView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { Button } from '@web/ui/button';
import { announce } from '@web/ui/live-region';
import styles from './lesson.module.css';

interface StepsProps {
  lesson: LessonView;
  /** What has to be saved before the next lesson is opened. */
  beforeLeaving?: () => Promise<void>;
  /** This lesson is done: the next one is the thing to do. */
  done: boolean;
}

/** To the lesson before and after; waits for the save, so that no watched minute is lost between two lessons. */
export function LessonSteps({ lesson, beforeLeaving, done }: StepsProps): ReactNode {
  const { t } = useTranslation('lessons');
  const navigate = useNavigate();
  const [saving, setSaving] = useState<string | null>(null);
  const go = async (id: string): Promise<void> => {
    setSaving(id);
    announce(t('saving'));
    try {
      await beforeLeaving?.();
      await navigate(paths.lesson(id));
    } finally {
      setSaving(null);
    }
  };
  const { previousId, nextId } = lesson;
  return (
    <div className={styles.steps}>
      {previousId && (
        <Button busy={saving === previousId} onClick={() => void go(previousId)}>
          {t('previous')}
        </Button>
      )}
      {nextId && (
        <Button look={done ? 'primary' : 'quiet'} busy={saving === nextId} onClick={() => void go(nextId)}>
          {saving === nextId ? t('saving') : t('next')}
        </Button>
      )}
    </div>
  );
}
