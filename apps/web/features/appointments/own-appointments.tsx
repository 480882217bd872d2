import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppointmentView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { clockWords, weekdayWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Confirm } from '@web/ui/dialog';
import { Card, Section } from '@web/ui/page';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './appointments.module.css';
import { useCancel, useOwnAppointments } from './use-appointments';

/** What is booked and what was, as long as it is remembered: thirty days. */
export function OwnAppointments(): ReactNode {
  const { t } = useTranslation('appointments');
  const own = useOwnAppointments();
  const [leaving, setLeaving] = useState<AppointmentView | null>(null);
  if (own.error) return <ErrorState error={own.error} retry={() => void own.refetch()} />;
  const items = own.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('mine')}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Card className={styles.row}>
              <p className={styles.name}>
                {weekdayWords(item.startsAt)} {clockWords(item.startsAt)}
              </p>
              <p className={styles.soft}>
                {[item.stationName, item.place, item.counsellorName].filter(Boolean).join(' · ')}
              </p>
              <p>
                <Tag tone={item.state === 'BOOKED' ? 'now' : undefined}>{t(`state.${item.state}`)}</Tag>
              </p>
              {item.may.includes('cancel') && (
                <div>
                  <Button look="plain" onClick={() => setLeaving(item)}>
                    {t('cancel')}
                  </Button>
                </div>
              )}
            </Card>
          </li>
        ))}
      </ul>
      {own.hasNextPage && (
        <Button busy={own.isFetchingNextPage} onClick={() => void own.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <Leave appointment={leaving} onClose={() => setLeaving(null)} />
    </Section>
  );
}

function Leave({
  appointment,
  onClose,
}: {
  appointment: AppointmentView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('appointments');
  const cancel = useCancel();
  return (
    <Confirm
      open={appointment !== null}
      onClose={onClose}
      title={t('cancelTitle')}
      text={t('cancelText')}
      confirm={t('cancel')}
      busy={cancel.isPending}
      onConfirm={() =>
        appointment &&
        cancel.mutate(appointment.id, {
          onSuccess: () => say(t('cancelled')),
          onError: (error) => say(sentenceFor(error, t), 'urgent'),
          onSettled: onClose,
        })
      }
    />
  );
}
