import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../courses.module.css';
import { ChapterBox } from './chapter-box';
import type { OutlineActs } from './outline-acts';
import { dropped, type Outline } from './outline.rule';
import type { Faults } from './problems';

/** Chapters and lessons, ordered by drag or by the keyboard: Space takes a row, arrows move it, Space puts it down. */
export function OutlineTree({
  outline,
  faults,
  onChange,
  onOpen,
}: OutlineActs & { outline: Outline; faults: Faults }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const end = ({ active, over }: DragEndEvent): void => {
    if (over) onChange(dropped(outline, String(active.id), String(over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        announcements: useAnnouncements(outline),
        screenReaderInstructions: { draggable: t('drag.how') },
      }}
    >
      <SortableContext items={outline.map((chapter) => chapter.key)} strategy={verticalListSortingStrategy}>
        <ol className={styles.chapters}>
          {outline.map((chapter, index) => (
            <ChapterBox
              key={chapter.key}
              chapter={chapter}
              index={index}
              outline={outline}
              faults={faults}
              onChange={onChange}
              onOpen={onOpen}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function useAnnouncements(outline: Outline): Announcements {
  const { t } = useTranslation('console/school/courses');
  const titles = new Map(
    outline.flatMap((chapter) =>
      [chapter, ...chapter.lessons].map(({ key, title }) => [key, title] as const),
    ),
  );
  const name = (id: UniqueIdentifier): string => titles.get(String(id)) ?? '';
  return {
    onDragStart: ({ active }) => t('drag.taken', { name: name(active.id) }),
    onDragOver: ({ active, over }) =>
      // Over itself right after it was taken: that would overtake "taken" before it is read.
      over && over.id !== active.id
        ? t('drag.over', { name: name(active.id), place: name(over.id) })
        : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? t('drag.put', { name: name(active.id), place: name(over.id) })
        : t('drag.left', { name: name(active.id) }),
    onDragCancel: ({ active }) => t('drag.left', { name: name(active.id) }),
  };
}
