import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ownCertificatesList, type OwnCertificateView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { currentLocale } from '@web/i18n';
import { dayWords } from '@web/i18n/format';
import { Button, LinkButton } from '@web/ui/button';
import { Icon } from '@web/ui/icon';
import { Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './certificates.module.css';
import { CommendationConsent } from './commendation-consent';
import { CredentialSheet } from './credential-sheet';

export function CertificatesPage(): ReactNode {
  const { t } = useTranslation('certificates');
  const certificates = useQuery({ queryKey: keys.certificates(), queryFn: () => ownCertificatesList() });
  return (
    <Page title={t('list.title')} back={{ to: paths.me, label: t('nav.me') }}>
      {certificates.isPending && (
        <Loading>
          <Bone height="14rem" />
        </Loading>
      )}
      {certificates.error && !certificates.data && (
        <ErrorState error={certificates.error} retry={() => void certificates.refetch()} />
      )}
      {certificates.data?.length === 0 && (
        <EmptyState icon="certificate" title={t('list.empty')} text={t('list.emptyText')}>
          <LinkButton look="primary" to={paths.learning}>
            {t('list.toLearning')}
          </LinkButton>
        </EmptyState>
      )}
      <ul className={styles.list}>
        {certificates.data?.map((certificate) => (
          <li key={certificate.serial}>
            <Certificate certificate={certificate} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Certificate({ certificate }: { certificate: OwnCertificateView }): ReactNode {
  const { t } = useTranslation('certificates');
  const [taking, setTaking] = useState(false);
  const check = new URL(paths.check(certificate.serial), location.origin).href;
  const share = async (): Promise<void> => {
    if (navigator.share) {
      // Closing the share sheet again is no error.
      await navigator.share({ title: t('list.shareText'), url: check }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(check);
    say(t('list.copied'));
  };
  return (
    <article className={styles.paper}>
      <p className={styles.kind}>{t(`kind.${certificate.kind}`)}</p>
      <h2 className={styles.title}>{currentLocale() === 'en' ? certificate.titleEn : certificate.title}</h2>
      <div className={styles.facts}>
        <p>{certificate.school}</p>
        <p>
          {t('list.of', { year: certificate.schoolYear })} ·{' '}
          {t('check.hours', { count: certificate.classHours })}
        </p>
        <p>{t('list.issuedOn', { day: dayWords(certificate.issuedAt) })}</p>
        <p>
          {t('list.number')} {certificate.serial}
        </p>
      </div>
      {certificate.status === 'revoked' && (
        <Note tone="danger" icon="alert">
          {t('check.revoked')}
          {certificate.reason && `${t('app:colon')}${certificate.reason}`}
        </Note>
      )}
      <div className={styles.actions}>
        <a className={styles.primary} href={certificate.pdfUrl} target="_blank" rel="noreferrer">
          <Icon name="certificate" size={20} />
          {t('list.pdf')}
        </a>
        <Button icon="share" onClick={() => void share()}>
          {t('list.share')}
        </Button>
        {certificate.status === 'valid' && (
          <Button icon="shield" onClick={() => setTaking(true)}>
            {t('credential.open')}
          </Button>
        )}
        <LinkButton look="plain" to={paths.check(certificate.serial)}>
          {t('list.check')}
        </LinkButton>
      </div>
      {certificate.kind === 'commendation' && certificate.status === 'valid' && (
        <CommendationConsent serial={certificate.serial} />
      )}
      <CredentialSheet serial={certificate.serial} open={taking} onClose={() => setTaking(false)} />
    </article>
  );
}
