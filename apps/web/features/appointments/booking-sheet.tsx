import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreeSlotView, OpenStationView } from '@web/api/generated';
import { RefusedNote } from '@web/app/refused-note';
import { clockWords, weekdayWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Sheet } from '@web/ui/dialog';
import { Select } from '@web/ui/select';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './appointments.module.css';
import { useBook, useFreeSlots, type Topic } from './use-appointments';

const topics: Topic[] = ['communication', 'study', 'emotion', 'adolescence', 'network', 'family', 'other'];

export function BookingSheet({
  station,
  onClose,
}: {
  station: OpenStationView;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('appointments');
  const slots = useFreeSlots(station.id);
  return (
    <Sheet open onClose={onClose} title={t('bookAt', { station: station.name })}>
      {slots.isPending && (
        <Loading>
          <Bone height="12rem" />
        </Loading>
      )}
      {slots.error && <ErrorState error={slots.error} retry={() => void slots.refetch()} />}
      {slots.data?.length === 0 && <EmptyState icon="clock" title={t('noTimes')} />}
      {slots.data && slots.data.length > 0 && <BookingForm slots={slots.data} onDone={onClose} />}
    </Sheet>
  );
}

function BookingForm({ slots, onDone }: { slots: FreeSlotView[]; onDone: () => void }): ReactNode {
  const { t } = useTranslation('appointments');
  const book = useBook();
  const [slotId, setSlotId] = useState('');
  const [topic, setTopic] = useState<Topic | null>(null);
  const [asked, setAsked] = useState(false);
  const chosen = slots.some(({ id }) => id === slotId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!chosen || book.isPending) return;
    const done = (): void => {
      say(t('booked'));
      onDone();
    };
    book.mutate({ slotId, topic }, { onSuccess: done });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Times slots={slots} value={slotId} onChange={setSlotId} />
      <Select
        label={t('topic')}
        hint={t('topicHint')}
        placeholder={t('noTopic')}
        choices={topics.map((value) => ({ value, label: t(`topics.${value}`) }))}
        value={topic}
        onChange={setTopic}
      />
      <Note tone="voice" icon="shield">
        {t('privacy')}
      </Note>
      {asked && !chosen && (
        <Note tone="now" announce>
          {t('timeMissing')}
        </Note>
      )}
      <RefusedNote error={book.error} />
      <Button type="submit" look="primary" size="large" busy={book.isPending}>
        {t('book')}
      </Button>
    </form>
  );
}

function Times({
  slots,
  value,
  onChange,
}: {
  slots: FreeSlotView[];
  value: string;
  onChange: (slotId: string) => void;
}): ReactNode {
  return byDay(slots).map(([day, own]) => (
    <fieldset key={day} className={styles.day}>
      <legend>{day}</legend>
      <div className={styles.times}>
        {own.map((slot) => (
          <label key={slot.id} className={styles.time}>
            <input type="radio" name="slot" checked={slot.id === value} onChange={() => onChange(slot.id)} />
            <span>
              {clockWords(slot.startsAt)} {slot.counsellorName}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  ));
}

function byDay(slots: FreeSlotView[]): [string, FreeSlotView[]][] {
  const days = new Map<string, FreeSlotView[]>();
  for (const slot of slots) {
    const day = weekdayWords(slot.startsAt);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days];
}
