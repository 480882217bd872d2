import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Page, Section } from '@web/ui/page';
import { say } from '@web/ui/toast';
import { ConsentList } from './consent-list';
import { EraseAccount } from './erase-account';
import { useExport, useStatements } from './use-personal-data';

export function DataPage(): ReactNode {
  const { t } = useTranslation('personal-data');
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: paths.me, label: t('nav.me') }} width="text">
      <Export />
      <Statements />
      <Section title={t('consents.title')}>
        <ConsentList />
      </Section>
      <EraseAccount />
    </Page>
  );
}

function Export(): ReactNode {
  const { t } = useTranslation('personal-data');
  return (
    <Taking
      title={t('export.title')}
      text={t('export.text')}
      button={t('export.button')}
      take={useExport()}
    />
  );
}

function Statements(): ReactNode {
  const { t } = useTranslation('personal-data');
  return (
    <Taking
      title={t('statements.title')}
      text={t('statements.text')}
      button={t('statements.button')}
      take={useStatements()}
    />
  );
}

/** A file that is made when it is asked for. */
function Taking({
  title,
  text,
  button,
  take,
}: {
  title: string;
  text: string;
  button: string;
  take: ReturnType<typeof useExport>;
}): ReactNode {
  const { t } = useTranslation('personal-data');
  return (
    <Section title={title}>
      <p>{text}</p>
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
          {button}
        </Button>
      </div>
    </Section>
  );
}
