import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { myCertificatesList, type MyCertificateView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { dayWords } from '@web/i18n/format';
import { Button, LinkButton } from '@web/ui/button';
import { Icon } from '@web/ui/icon';
import { Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './certificates.module.css';

export function CertificatesPage(): ReactNode {
  const { t } = useTranslation('certificates');
  const certificates = useQuery({ queryKey: keys.certificates(), queryFn: () => myCertificatesList() });
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
      <ul role="list" className={styles.list}>
        {certificates.data?.map((certificate) => (
          <li key={certificate.serial}>
            <Certificate certificate={certificate} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Certificate({ certificate }: { certificate: MyCertificateView }): ReactNode {
  const { t } = useTranslation('certificates');
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
      <h2 className={styles.title}>{certificate.title}</h2>
      <div className={styles.facts}>
        <p>{t('list.issuedOn', { day: dayWords(certificate.issuedAt) })}</p>
        <p>
          {t('list.number')} {certificate.serial}
        </p>
      </div>
      <div className={styles.actions}>
        <a className={styles.primary} href={certificate.pdfUrl} target="_blank" rel="noreferrer">
          <Icon name="certificate" size={20} />
          {t('list.pdf')}
        </a>
        <Button icon="share" onClick={() => void share()}>
          {t('list.share')}
        </Button>
        <LinkButton look="plain" to={paths.check(certificate.serial)}>
          {t('list.check')}
        </LinkButton>
      </div>
    </article>
  );
}
