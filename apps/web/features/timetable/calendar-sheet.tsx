import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Sheet } from '@web/ui/dialog';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './timetable.module.css';
import { useAddCalendar, useCalendars, useTakeBackCalendar } from './use-timetable';

/** The timetable in the phone's own calendar: an address that is shown once, and can be taken back. */
export function CalendarSheet({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const { t } = useTranslation('timetable');
  const add = useAddCalendar();
  const close = (): void => {
    add.reset();
    onClose();
  };
  return (
    <Sheet open={open} onClose={close} title={t('calendar.title')} text={t('calendar.text')}>
      <div className={styles.sheet}>
        {add.data ? (
          <NewAddress url={add.data.url} />
        ) : (
          <Button look="primary" icon="plus" busy={add.isPending} onClick={() => add.mutate()}>
            {t('calendar.make')}
          </Button>
        )}
        {add.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(add.error, t)}
          </Note>
        )}
        {open && <Addresses />}
      </div>
    </Sheet>
  );
}

function NewAddress({ url }: { url: string }): ReactNode {
  const { t } = useTranslation('timetable');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      say(t('calendar.copied'));
    } catch {
      say(t('calendar.copyFailed'), 'urgent');
    }
  };
  return (
    <>
      <Note tone="voice">{t('calendar.once')}</Note>
      <p className={styles.address}>{url}</p>
      <div className={styles.acts}>
        <a className={styles.subscribe} href={url.replace(/^https?:/, 'webcal:')}>
          {t('calendar.subscribe')}
        </a>
        <Button icon="share" onClick={() => void copy()}>
          {t('calendar.copy')}
        </Button>
      </div>
    </>
  );
}

function Addresses(): ReactNode {
  const { t } = useTranslation('timetable');
  const calendars = useCalendars();
  const takeBack = useTakeBackCalendar();
  if (!calendars.data || calendars.data.length === 0) return null;
  return (
    <section aria-label={t('calendar.mine')}>
      <h3 className={styles.name}>{t('calendar.mine')}</h3>
      <ul className={styles.list}>
        {calendars.data.map((calendar) => (
          <li key={calendar.id} className={styles.calendar}>
            <span>{t('calendar.since', { at: momentWords(calendar.createdAt) })}</span>
            <Button
              busy={takeBack.isPending && takeBack.variables === calendar.id}
              aria-label={`${t('calendar.takeBack')} ${momentWords(calendar.createdAt)}`}
              onClick={() =>
                takeBack.mutate(calendar.id, {
                  onSuccess: () => say(t('calendar.takenBack')),
                  onError: (error) => say(sentenceFor(error, t), 'urgent'),
                })
              }
            >
              {t('calendar.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
