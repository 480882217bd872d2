import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { certificateRecordRecord, type CertificateRecordView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { dayWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import styles from './record.module.css';

/** Whether the evidence ledger and the status list say what the certificate says. Silent while it is fetched, or when it cannot be. */
export function CertificateRecord({ serial }: { serial: string }): ReactNode {
  const { t } = useTranslation('certificates');
  const record = useQuery({
    queryKey: keys.certificateRecord(serial),
    queryFn: () => certificateRecordRecord({ path: { serial } }),
  });
  if (!record.data) return null;
  const { entry, agrees, credential } = record.data;
  return (
    <section className={styles.record} aria-label={t('record.title')}>
      <h2>{t('record.title')}</h2>
      {agrees === false ? (
        <Note tone="danger" icon="alert">
          {t('record.differs')}
        </Note>
      ) : (
        <p>{entry ? t('record.agrees', wordsOf(entry)) : t('record.none')}</p>
      )}
      {entry?.recordedLater && <p>{t('record.later')}</p>}
      {credential && <p>{t(`record.credential.${credential}`)}</p>}
      {entry && <p className={styles.hash}>{t('record.hash', { hash: entry.hash })}</p>}
    </section>
  );
}

function wordsOf({ sequence, recordedAt }: NonNullable<CertificateRecordView['entry']>) {
  return { number: sequence, day: dayWords(recordedAt) };
}
