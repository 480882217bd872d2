import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '@web/i18n/format';
import { Icon, type IconName } from '@web/ui/icon';
import { Glyph } from '../../../frame/glyph';
import styles from '../courses.module.css';
import { PartMenu } from './part-menu';
import { useSortStyle } from './use-sort-style';
import { FaultList } from './fault-list';
import type { LessonDraft } from './outline.rule';

const icons: Readonly<Record<LessonDraft['kind'], IconName>> = {
  video: 'play',
  article: 'article',
  quiz: 'quiz',
};

export function LessonRow({
  lesson,
  faults,
  onOpen,
  onStep,
  onRemove,
}: {
  lesson: LessonDraft;
  faults: readonly string[];
  onOpen: () => void;
  onStep: (by: -1 | 1) => void;
  onRemove: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, style } = useSortStyle(lesson.key);
  return (
    <li ref={setNodeRef} style={style} className={styles.lesson}>
      <div className={styles.lessonHead}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          className={styles.grip}
          aria-label={t('drag.grip', { name: lesson.title })}
        >
          <Glyph name="grip" />
        </button>
        <Icon name={icons[lesson.kind]} size={18} />
        <button type="button" className={styles.lessonTitle} onClick={onOpen}>
          {lesson.title || t('outline.untitled')}
        </button>
        <span className={styles.note}>
          <Measure lesson={lesson} />
        </span>
        <Button size="small" onClick={onOpen} aria-label={t('outline.editOf', { name: lesson.title })}>
          {t('outline.edit')}
        </Button>
        <PartMenu name={lesson.title} onStep={onStep} onRemove={onRemove} />
      </div>
      <FaultList codes={faults} />
    </li>
  );
}

function Measure({ lesson }: { lesson: LessonDraft }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  if (lesson.kind === 'quiz') return t('outline.questions', { count: lesson.quiz.questions.length });
  if (lesson.kind === 'article') return t('topics:lessonKind.article');
  return lesson.durationSeconds === null ? t('topics:lessonKind.video') : clockOf(lesson.durationSeconds);
}
