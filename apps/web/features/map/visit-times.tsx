import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSlotView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { spanWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Sheet } from '@web/ui/dialog';
import { Card } from '@web/ui/page';
import { Select } from '@web/ui/select';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './map.module.css';
import { useVisitAct, useVisitSlots } from './use-map';

/** Times at which a family may come. */
export function VisitTimes({ placeId, mayVisit }: { placeId: string; mayVisit: boolean }): ReactNode {
  const { t } = useTranslation('map');
  const slots = useVisitSlots(placeId);
  const [wanted, setWanted] = useState<VisitSlotView | null>(null);
  if (slots.isPending) {
    return (
      <Loading>
        <Bone height="5rem" />
      </Loading>
    );
  }
  if (!slots.data) return <ErrorState error={slots.error} retry={() => void slots.refetch()} />;
  if (slots.data.items.length === 0) {
    return <EmptyState icon="clock" title={t('noTimes')} text={t('noTimesText')} />;
  }
  return (
    <>
      <ul className={styles.list}>
        {slots.data.items.map((slot) => (
          <li key={slot.id}>
            <Card className={styles.card}>
              <p className={styles.name}>{spanWords(slot.startsAt, slot.endsAt)}</p>
              <p className={styles.soft}>{slot.free > 0 ? t('free', { count: slot.free }) : t('full')}</p>
              {slot.people !== null && (
                <p>
                  <Tag tone="now">{t('booked', { count: slot.people })}</Tag>
                </p>
              )}
              {mayVisit && slot.people === null && slot.free > 0 && (
                <div>
                  <Button
                    aria-label={t('bookAt', { when: spanWords(slot.startsAt, slot.endsAt) })}
                    onClick={() => setWanted(slot)}
                  >
                    {t('book')}
                  </Button>
                </div>
              )}
            </Card>
          </li>
        ))}
      </ul>
      {wanted && <Book slot={wanted} onClose={() => setWanted(null)} />}
    </>
  );
}

function Book({ slot, onClose }: { slot: VisitSlotView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('map');
  const act = useVisitAct();
  const [people, setPeople] = useState('2');
  const most = Math.min(6, slot.free);
  const choices = Array.from({ length: most }, (_, index) => String(index + 1));
  const book = (): void =>
    act.mutate(
      { act: 'book', slotId: slot.id, people: Math.min(most, Number(people)) },
      {
        onSuccess: () => {
          say(t('bookedDone'));
          onClose();
        },
      },
    );
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('bookTitle')}
      text={spanWords(slot.startsAt, slot.endsAt)}
      actions={
        <Button look="primary" size="large" wide busy={act.isPending} onClick={book}>
          {t('bookConfirm')}
        </Button>
      }
    >
      <Select
        label={t('howMany')}
        value={choices.includes(people) ? people : '1'}
        onChange={setPeople}
        choices={choices.map((value) => ({ value, label: t('people', { count: Number(value) }) }))}
      />
      {act.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(act.error, t)}
        </Note>
      )}
    </Sheet>
  );
}
