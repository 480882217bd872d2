import { Button, Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Drawer } from '../../../frame/overlay';
import styles from '../courses.module.css';
import { RichTextEditor } from '../rich-text-editor';
import { FaultList } from './fault-list';
import type { LessonDraft } from './outline.rule';
import { QuizEditor } from './quiz-editor';
import { RecordingPicker } from './recording-picker';

/** One lesson, whole. What is changed here stands in the outline at once and is saved with it. */
export function LessonDrawer({
  lesson,
  faults,
  onChange,
  onClose,
}: {
  /** null while none is open: the drawer stays, so that the focus goes back to where it came from. */
  lesson: LessonDraft | null;
  faults: readonly string[];
  onChange: (change: Partial<LessonDraft>) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  return (
    <Drawer
      open={lesson !== null}
      destroyOnHidden
      onClose={onClose}
      size={720}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={lesson && t(`outline.lesson.${lesson.kind}`)}
      extra={
        <Button type="primary" onClick={onClose}>
          {t('outline.done')}
        </Button>
      }
    >
      {lesson && <LessonFields lesson={lesson} faults={faults} onChange={onChange} />}
    </Drawer>
  );
}

function LessonFields({
  lesson,
  faults,
  onChange,
}: {
  lesson: LessonDraft;
  faults: readonly string[];
  onChange: (change: Partial<LessonDraft>) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const title = useId();
  return (
    <div className={styles.drawer}>
      <div>
        <label htmlFor={title}>{t('outline.lessonTitle')}</label>
        <Input
          id={title}
          value={lesson.title}
          maxLength={120}
          showCount
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
      <FaultList codes={faults} />
      {lesson.kind === 'video' && <RecordingPicker lesson={lesson} onChange={onChange} />}
      {lesson.kind === 'article' && (
        <RichTextEditor
          key={lesson.key}
          tall
          label={t('outline.articleText')}
          html={lesson.articleHtml}
          onChange={(articleHtml) => onChange({ articleHtml })}
        />
      )}
      {lesson.kind === 'quiz' && <QuizEditor quiz={lesson.quiz} onChange={(quiz) => onChange({ quiz })} />}
    </div>
  );
}
