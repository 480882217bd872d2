import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeRecordView } from '@web/api/generated';
import { RefusedNote } from '@web/app/refused-note';
import { useDraft } from '@web/app/use-draft';
import { Button } from '@web/ui/button';
import { say } from '@web/ui/toast';
import { PhotoPart } from './photo-part';
import { isLongEnough, PracticeFields } from './practice-fields';
import styles from './practice.module.css';
import { useOpenings, useRecordAct, type Written } from './use-practice';

/** Text and photos while a record is being written, the first time or after advice. */
export function RecordEditor({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  const act = useRecordAct(record);
  const openings = useOpenings();
  const { schoolYear, term, kind } = record;
  const draft = useDraft(`practice.${record.id}`, record.text);
  const [value, setValue] = useState({ schoolYear, term, kind, text: draft.text });
  const [asked, setAsked] = useState(false);
  const send = (how: 'save' | 'submit'): void => {
    setAsked(true);
    if (!isLongEnough(value.text)) return;
    act.mutate(
      { act: how, body: { ...value, text: value.text.trim() } },
      {
        onSuccess: () => {
          draft.forget();
          say(t(how === 'save' ? 'saved' : 'handedIn'));
        },
      },
    );
  };
  const change = (next: Written): void => {
    setValue(next);
    draft.write(next.text);
  };
  return (
    <>
      <PracticeFields terms={openings.data?.terms ?? []} value={value} onChange={change} asked={asked} />
      <PhotoPart record={record} />
      <RefusedNote error={act.error} />
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
