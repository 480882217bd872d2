import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedFamilyView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { dayWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Card, Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './surveys.module.css';
import { useAsked } from './use-surveys';

export function SurveysPage(): ReactNode {
  const { t } = useTranslation('surveys');
  const asked = useAsked();
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: paths.me, label: t('nav.me') }} width="text">
      {asked.isPending && (
        <Loading>
          <Bone height="6rem" />
        </Loading>
      )}
      {asked.error && <ErrorState error={asked.error} retry={() => void asked.refetch()} />}
      {asked.data?.length === 0 && <EmptyState icon="article" title={t('empty')} text={t('emptyText')} />}
      <ul className={styles.list}>
        {asked.data?.map((one) => (
          <li key={`${one.surveyId} ${one.pupilId}`}>
            <Asked asked={one} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Asked({ asked }: { asked: AskedFamilyView }): ReactNode {
  const { t } = useTranslation('surveys');
  return (
    <Card className={styles.row}>
      <p className={styles.name}>{asked.title}</p>
      <p className={styles.soft}>
        {t('forChild', { name: asked.childName })} · {t('until', { day: dayWords(asked.closesOn) })}
      </p>
      {asked.answered ? (
        <p>
          <Tag tone="voice">{t('answered')}</Tag>
        </p>
      ) : (
        <LinkButton look="primary" to={`${paths.survey(asked.surveyId)}?child=${asked.pupilId}`}>
          {t('answer')}
        </LinkButton>
      )}
    </Card>
  );
}
