import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Page, Section } from '@web/ui/page';
import { say } from '@web/ui/toast';
import { ConsentList } from './consent-list';
import { EraseAccount } from './erase-account';
import { useExport } from './use-personal-data';

export function DataPage(): ReactNode {
  const { t } = useTranslation('personal-data');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: paths.me, label: t('nav.me') }} width="text">
      <Export />
      <Section title={t('consents.title')}>
        <ConsentList />
      </Section>
      <EraseAccount />
    </Page>
  );
}

function Export(): ReactNode {
  const { t } = useTranslation('personal-data');
  const take = useExport();
  return (
    <Section title={t('export.title')}>
      <p>{t('export.text')}</p>
      <div>
        <Button
          icon="download"
          busy={take.isPending}
          onClick={() =>
            take.mutate(undefined, {
              onSuccess: () => say(t('export.done')),
              onError: (error) => say(sentenceFor(error, t), 'urgent'),
            })
          }
        >
          {t('export.button')}
        </Button>
      </div>
    </Section>
  );
}
