import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeRecordView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { PhotoPart } from './photo-part';
import { isLongEnough, PracticeFields } from './practice-fields';
import styles from './practice.module.css';
import { useOpenings, useRecordAct } from './use-practice';

/** Text and photos while a record is being written, the first time or after advice. */
export function RecordEditor({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  const act = useRecordAct(record);
  const openings = useOpenings();
  const { schoolYear, term, kind, text } = record;
  const [value, setValue] = useState({ schoolYear, term, kind, text });
  const [asked, setAsked] = useState(false);
  const send = (how: 'save' | 'submit'): void => {
    setAsked(true);
    if (!isLongEnough(value.text)) return;
    act.mutate(
      { act: how, body: { ...value, text: value.text.trim() } },
      { onSuccess: () => say(t(how === 'save' ? 'saved' : 'handedIn')) },
    );
  };
  return (
    <>
      <PracticeFields terms={openings.data?.terms ?? []} value={value} onChange={setValue} asked={asked} />
      <PhotoPart record={record} />
      {act.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(act.error, t)}
        </Note>
      )}
      <div className={styles.acts}>
        <Button look="primary" size="large" busy={act.isPending} onClick={() => send('submit')}>
          {t('handIn')}
        </Button>
        <Button size="large" onClick={() => send('save')}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}
