import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonKind } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { Glyph } from '../../../frame/glyph';
import styles from '../courses.module.css';
import { FaultList } from './fault-list';
import { LessonRow } from './lesson-row';
import type { OutlineActs } from './outline-acts';
import { emptyLesson, stepped, withLessons, type ChapterDraft, type Outline } from './outline.rule';
import { PartMenu } from './part-menu';
import type { Faults } from './problems';
import { useSortStyle } from './use-sort-style';

const kinds: readonly LessonKind[] = ['video', 'article', 'quiz'];

interface ChapterProps extends OutlineActs {
  chapter: ChapterDraft;
  index: number;
  outline: Outline;
  faults: Faults;
}

export function ChapterBox(props: ChapterProps): ReactNode {
  const { chapter, index, outline, faults, onChange, onOpen } = props;
  const { t } = useTranslation('console/school/courses');
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, style } = useSortStyle(chapter.key);
  const rename = (title: string): void =>
    onChange(outline.map((each) => (each === chapter ? { ...each, title } : each)));
  return (
    <li ref={setNodeRef} style={style} className={styles.chapter}>
      <div className={styles.chapterHead}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          className={styles.grip}
          aria-label={t('drag.grip', { name: chapter.title })}
        >
          <Glyph name="grip" />
        </button>
        <Input
          variant="borderless"
          className={styles.chapterTitle}
          aria-label={t('outline.chapterTitle', { number: index + 1 })}
          value={chapter.title}
          maxLength={120}
          onChange={(event) => rename(event.target.value)}
        />
        <PartMenu
          name={chapter.title}
          onStep={(by) => onChange(stepped(outline, chapter.key, by))}
          onRemove={() => onChange(outline.filter((each) => each !== chapter))}
        />
      </div>
      <FaultList codes={faults.get(chapter.key) ?? []} />
      <Lessons {...props} />
      <AddRow chapter={chapter} index={index} outline={outline} onChange={onChange} onOpen={onOpen} />
    </li>
  );
}

function Lessons({ chapter, index, outline, faults, onChange, onOpen }: ChapterProps): ReactNode {
  return (
    <SortableContext
      items={chapter.lessons.map((lesson) => lesson.key)}
      strategy={verticalListSortingStrategy}
    >
      <ol className={styles.lessons}>
        {chapter.lessons.map((lesson) => (
          <LessonRow
            key={lesson.key}
            lesson={lesson}
            faults={faults.get(lesson.key) ?? []}
            onOpen={() => onOpen(lesson.key)}
            onStep={(by) => onChange(stepped(outline, lesson.key, by))}
            onRemove={() =>
              onChange(
                withLessons(
                  outline,
                  index,
                  chapter.lessons.filter((each) => each !== lesson),
                ),
              )
            }
          />
        ))}
      </ol>
    </SortableContext>
  );
}

function AddRow({ chapter, index, outline, onChange, onOpen }: Omit<ChapterProps, 'faults'>): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const add = (kind: LessonKind): void => {
    const lesson = emptyLesson(kind, t(`outline.name.${kind}`, { number: chapter.lessons.length + 1 }));
    onChange(withLessons(outline, index, [...chapter.lessons, lesson]));
    onOpen(lesson.key);
  };
  return (
    <div className={styles.addRow}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="small"
          type="text"
          icon={<Icon name="plus" size={16} />}
          onClick={() => add(kind)}
        >
          {t(`outline.add.${kind}`)}
        </Button>
      ))}
    </div>
  );
}
