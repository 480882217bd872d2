import { Button, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseMay } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import styles from './courses.module.css';
import { useReviewAct, type ReviewAct } from './use-courses';

// In the order of weight: the last of those allowed is the button that stands out.
const order: readonly ReviewAct[] = ['archive', 'return', 'new-version', 'submit', 'publish'];

/** The buttons are the server's `may`; each asks once, in a sentence, and may carry a note. */
export function ReviewActs({
  courseId,
  may,
  unsaved = false,
  problems = 0,
}: {
  courseId: string;
  may: readonly CourseMay[];
  /** What is not saved would be left out. */
  unsaved?: boolean;
  /** How much still keeps the course from being published. */
  problems?: number;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const [asked, setAsked] = useState<ReviewAct | null>(null);
  const acts = order.filter((act) => may.includes(act));
  return (
    <>
      {acts.map((act) => (
        <Button
          key={act}
          type={act === acts.at(-1) && act !== 'archive' ? 'primary' : 'default'}
          danger={act === 'archive'}
          disabled={unsaved}
          onClick={() => setAsked(act)}
        >
          {t(`do.${act}.label`)}
        </Button>
      ))}
      {asked && <Ask courseId={courseId} act={asked} problems={problems} onClose={() => setAsked(null)} />}
    </>
  );
}

function Ask({
  courseId,
  act,
  problems,
  onClose,
}: {
  courseId: string;
  act: ReviewAct;
  problems: number;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const [note, setNote] = useState('');
  const move = useReviewAct(courseId);
  const withNote = act === 'return' || act === 'publish' || act === 'archive';
  const confirm = (): void =>
    move.mutate(
      { act, note: note.trim() },
      {
        onSuccess: () => {
          say(t(`do.${act}.done`));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t(`do.${act}.title`)}
      okText={t(`do.${act}.label`)}
      cancelText={t('app:cancel')}
      okButtonProps={{ danger: act === 'archive', disabled: act === 'return' && note.trim() === '' }}
      confirmLoading={move.isPending}
      onOk={confirm}
      onCancel={onClose}
    >
      <div className={styles.ask}>
        <p>{t(`do.${act}.text`)}</p>
        {problems > 0 && (act === 'publish' || act === 'submit') && (
          <Note tone="now" icon="alert">
            {t('do.withProblems', { count: problems })}
          </Note>
        )}
        {withNote && <NoteField needed={act === 'return'} note={note} onNote={setNote} />}
        {move.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(move.error, t)}
          </Note>
        )}
      </div>
    </Modal>
  );
}

function NoteField({
  needed,
  note,
  onNote,
}: {
  needed: boolean;
  note: string;
  onNote: (note: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{t(needed ? 'do.noteNeeded' : 'do.note')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={1000}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
    </div>
  );
}
