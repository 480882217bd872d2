import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { minutesOf, numberWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { ChangedMeanwhile } from '../changed-meanwhile';
import styles from '../courses.module.css';
import { useSaveOutline } from '../use-courses';
import { LessonDrawer } from './lesson-drawer';
import { OutlineTree } from './outline-tree';
import { classHourSeconds, freshKey, outlineBody, videoSeconds, withLesson } from './outline.rule';
import { publishFaults, saveFaults } from './problems';
import { useOutline, type OutlineWork } from './use-outline';

export function OutlineEditor({
  draft,
  onDirty,
}: {
  draft: DraftView;
  onDirty: (dirty: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const work = useOutline(draft);
  const { outline, dirty, change } = work;
  const [open, setOpen] = useState<string | null>(null);
  const save = useSaveOutline(draft.id);
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const refused = save.error instanceof Problem && [400, 422].includes(save.error.status) ? save.error : null;
  // What the server last found is about what was saved; a refusal is about what is on the screen.
  const faults = refused ? saveFaults(refused, outline) : publishFaults(draft.problems);
  const send = (revision: number): void =>
    save.mutate(outlineBody(outline, revision), {
      onSuccess: (saved) => {
        // A lesson that is open keeps its place though its key changes with its first id.
        setOpen(null);
        work.settle(saved);
        say(t('app:saved'));
      },
    });
  const addChapter = (): void =>
    change([
      ...outline,
      { key: freshKey(), title: t('chapterName', { number: outline.length + 1 }), lessons: [] },
    ]);
  const lesson = outline.flatMap((chapter) => chapter.lessons).find((each) => each.key === open);
  return (
    <div className={styles.outline}>
      {outline.length === 0 ? (
        <EmptyState icon="book" title={t('outline.empty')} text={t('outline.emptyText')} />
      ) : (
        <OutlineTree outline={outline} faults={faults} onChange={change} onOpen={setOpen} />
      )}
      <Button icon={<Icon name="plus" size={18} />} onClick={addChapter}>
        {t('outline.addChapter')}
      </Button>
      <ChangedMeanwhile courseId={draft.id} error={save.error} onKeepMine={send} />
      <SaveBar work={work} busy={save.isPending} onSave={() => send(draft.revision)} />
      <LessonDrawer
        lesson={lesson ?? null}
        faults={faults.get(lesson?.key ?? '') ?? []}
        onChange={(next) => lesson && change(withLesson(outline, lesson.key, next))}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}

function SaveBar({
  work,
  busy,
  onSave,
}: {
  work: OutlineWork;
  busy: boolean;
  onSave: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const seconds = videoSeconds(work.outline);
  return (
    <div className={styles.saveBar}>
      <p>
        {t('outline.sum', {
          lessons: work.outline.reduce((sum, chapter) => sum + chapter.lessons.length, 0),
          minutes: minutesOf(seconds),
          hours: numberWords(Math.floor((seconds / classHourSeconds) * 100) / 100, 2),
        })}
        {work.dirty && <span className={styles.note}> · {t('unsaved')}</span>}
      </p>
      <span className={styles.formActs}>
        <Button disabled={!work.canUndo} onClick={work.undo}>
          {t('outline.undo')}
        </Button>
        <Button type="primary" disabled={!work.dirty} loading={busy} onClick={onSave}>
          {t('outline.save')}
        </Button>
      </span>
    </div>
  );
}
