import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { RichText } from '@web/ui/rich-text';
import { Note } from '@web/ui/states';
import styles from './lesson.module.css';
import { LessonSteps } from './lesson-steps';
import { LessonWords } from './lesson-words';
import { useReading } from './use-lesson';

export function ArticleLesson({ lesson }: { lesson: LessonView }): ReactNode {
  const { t } = useTranslation('lessons');
  const reading = useReading(lesson.id);
  const read = lesson.state === 'completed' || reading.isSuccess;
  return (
    <div className={cx(styles.body, styles.text)}>
      <LessonWords lesson={lesson} />
      <RichText html={lesson.articleHtml ?? ''} />
      {reading.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(reading.error, t)}
        </Note>
      )}
      <div role="status">
        {read && (
          <p className={styles.done}>
            <Icon name="check" />
            {t('article.recorded')}
          </p>
        )}
      </div>
      {!read && (
        <Button look="primary" size="large" busy={reading.isPending} onClick={() => reading.mutate()}>
          {t('article.done')}
        </Button>
      )}
      <LessonSteps lesson={lesson} done={read} />
    </div>
  );
}
