import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounsellingSlotView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { clockWords, dayWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card } from '../frame/list-frame';
import { StateTag } from '../frame/state-tag';
import styles from './stations.module.css';
import { useStationAct, useWeek, type StationAct } from './use-stations';

const weekMs = 7 * 86_400_000;
const moved = (day: string, weeks: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + weeks * weekMs).toISOString().slice(0, 10);

/** A counsellor's own week: who comes, and afterwards whether it took place. */
export function WeekCard(): ReactNode {
  const { t } = useTranslation('console/stations');
  const [from, setFrom] = useState('');
  const week = useWeek(from);
  const first = week.data?.from ?? from;
  return (
    <Card
      title={t('week')}
      text={t('weekText')}
      aside={
        <div className={styles.acts}>
          <Button disabled={!first} onClick={() => setFrom(moved(first, -1))}>
            {t('before')}
          </Button>
          <span>{first && t('weekOf', { day: dayWords(first) })}</span>
          <Button disabled={!first} onClick={() => setFrom(moved(first, 1))}>
            {t('after')}
          </Button>
        </div>
      }
    >
      {week.error && <ErrorState error={week.error} retry={() => void week.refetch()} />}
      {week.data?.slots.length === 0 && <p className={styles.soft}>{t('noSlots')}</p>}
      <ul className={styles.slots}>
        {week.data?.slots.map((slot) => (
          <li key={`${slot.id} ${slot.booked?.id ?? ''}`}>
            <Slot slot={slot} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Slot({ slot }: { slot: CounsellingSlotView }): ReactNode {
  const { t } = useTranslation('console/stations');
  const { booked } = slot;
  const time = `${dayWords(slot.startsAt)} ${clockWords(slot.startsAt)}`;
  const who =
    booked && [booked.personName, booked.topic && t(`topic.${booked.topic}`)].filter(Boolean).join(' · ');
  return (
    <>
      <span className={styles.time}>{time}</span>
      <span>{who ?? (slot.open ? t('isFree') : t('isClosed'))}</span>
      {booked && (
        <StateTag tone={booked.state === 'BOOKED' ? 'now' : 'plain'}>{t(`state.${booked.state}`)}</StateTag>
      )}
      <span className={styles.acts}>
        {booked ? (
          <BookedActs slot={slot} booked={booked} time={time} />
        ) : (
          <FreeActs slot={slot} time={time} />
        )}
      </span>
    </>
  );
}

function useGo(): (wish: StationAct, after?: () => void) => void {
  const { t } = useTranslation('console/stations');
  const act = useStationAct();
  return (wish, after) =>
    act.mutate(wish, {
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
      onSettled: () => after?.(),
    });
}

function FreeActs({ slot, time }: { slot: CounsellingSlotView; time: string }): ReactNode {
  const { t } = useTranslation('console/stations');
  const go = useGo();
  const word = t(slot.open ? 'close' : 'reopen');
  return (
    <Button
      size="small"
      type="text"
      aria-label={`${word} ${time}`}
      onClick={() => go({ act: slot.open ? 'close-slot' : 'open-slot', slotId: slot.id })}
    >
      {word}
    </Button>
  );
}

function BookedActs({
  slot,
  booked,
  time,
}: {
  slot: CounsellingSlotView;
  booked: NonNullable<CounsellingSlotView['booked']>;
  time: string;
}): ReactNode {
  const { t } = useTranslation('console/stations');
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const settle = (held: boolean): void => go({ act: 'settle', appointmentId: booked.id, held });
  return (
    <>
      {booked.may.includes('hold') && (
        <Button size="small" onClick={() => settle(true)}>
          {t('held')}
        </Button>
      )}
      {booked.may.includes('miss') && (
        <Button size="small" type="text" onClick={() => settle(false)}>
          {t('missed')}
        </Button>
      )}
      {booked.may.includes('cancel') && (
        <Button
          size="small"
          type="text"
          aria-label={`${t('callOff')} ${time}`}
          onClick={() => setAsking(true)}
        >
          {t('callOff')}
        </Button>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('callOffTitle', { time })}
        text={t('callOffText')}
        confirm={t('callOff')}
        onConfirm={() => go({ act: 'close-slot', slotId: slot.id }, () => setAsking(false))}
      />
    </>
  );
}
