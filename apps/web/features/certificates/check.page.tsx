import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { certificatesCheck, type CertificateCheckView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { Problem } from '@web/api/problem';
import { dayWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { Page } from '@web/ui/page';
import { Bone, Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './check.module.css';
import { CertificateRecord } from './record';

/** Open to anyone with the number: is this certificate genuine, and what does it say? */
export function CheckPage(): ReactNode {
  const { t } = useTranslation('certificates');
  const { serial = '' } = useParams();
  const check = useQuery({
    queryKey: keys.certificate(serial),
    queryFn: () => certificatesCheck({ path: { serial } }),
  });
  const unknown = check.error instanceof Problem && check.error.status === 404;
  return (
    <Page title={t('check.title')} width="narrow">
      {check.isPending && (
        <Loading>
          <Bone width="4.5rem" height="4.5rem" />
          <Lines count={6} />
        </Loading>
      )}
      {unknown && <EmptyState icon="search" title={t('check.unknown')} text={t('check.unknownText')} />}
      {check.error && !unknown && <ErrorState error={check.error} retry={() => void check.refetch()} />}
      {check.data && <Verdict certificate={check.data} />}
      <p className={styles.about}>{t('check.about')}</p>
    </Page>
  );
}

function Verdict({ certificate }: { certificate: CertificateCheckView }): ReactNode {
  const { t } = useTranslation('certificates');
  const valid = certificate.status === 'valid';
  const facts = [
    ['kind', t(`kind.${certificate.kind}`)],
    ['holder', certificate.holder],
    ['programme', certificate.programme],
    ['classHours', t('check.hours', { count: certificate.classHours })],
    ['school', certificate.school],
    ['issuedOn', dayWords(certificate.issuedOn)],
    ['serial', certificate.serial],
  ] as const;
  return (
    <article className={styles.paper}>
      <div className={cx(styles.verdict, valid ? styles.valid : styles.revoked)} role="status">
        <span className={styles.seal}>
          <Icon name={valid ? 'check' : 'close'} size={36} />
        </span>
        <p className={styles.words}>{valid ? t('check.valid') : t('check.revoked')}</p>
        {!valid && certificate.reason && (
          <p>
            {t('check.reason')}
            {t('app:colon')}
            {certificate.reason}
          </p>
        )}
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`check.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CertificateRecord serial={certificate.serial} />
    </article>
  );
}
