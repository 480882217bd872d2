import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { certificatesCheck, type CertificateCheckView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { dayWords } from '@web/i18n/format';
import { CheckedPaper, CheckPage } from '@web/ui/check-page';
import { CertificateRecord } from './record';

/** Open to anyone with the number: is this certificate genuine, and what does it say? */
export function CertificateCheckPage(): ReactNode {
  const { t } = useTranslation('certificates');
  const { serial = '' } = useParams();
  const check = useQuery({
    queryKey: keys.certificate(serial),
    queryFn: () => certificatesCheck({ path: { serial } }),
  });
  const words = {
    title: t('check.title'),
    unknown: t('check.unknown'),
    unknownText: t('check.unknownText'),
    number: t('check.serial'),
    again: t('check.again'),
    about: t('check.about'),
  };
  return (
    <CheckPage check={check} words={words} pathOf={paths.check}>
      {check.data && <Certificate certificate={check.data} />}
    </CheckPage>
  );
}

function Certificate({ certificate }: { certificate: CertificateCheckView }): ReactNode {
  const { t } = useTranslation('certificates');
  const { status, reason, serial } = certificate;
  const facts = [
    [t('check.kind'), t(`kind.${certificate.kind}`)],
    [t('check.holder'), certificate.holder],
    [t('check.programme'), certificate.programme],
    [t('check.classHours'), t('check.hours', { count: certificate.classHours })],
    [t('check.school'), certificate.school],
    [t('check.issuedOn'), dayWords(certificate.issuedOn)],
    [t('check.serial'), serial],
  ] as const;
  return (
    <CheckedPaper
      standing={status}
      verdict={t(`check.${status}`)}
      reason={status === 'revoked' && reason ? `${t('check.reason')}${t('app:colon')}${reason}` : null}
      facts={facts}
    >
      <CertificateRecord serial={serial} />
    </CheckedPaper>
  );
}
