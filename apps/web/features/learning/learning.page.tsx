import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import { LinkButton } from '@web/ui/button';
import { Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { BegunCourses } from './begun-courses';
import styles from './learning.module.css';
import { ProgrammeCard } from './programme-card';
import { useLearning } from './use-learning';

export function LearningPage(): ReactNode {
  const { t } = useTranslation('learning');
  return (
    <Page
      title={t('title')}
      aside={
        <LinkButton to={paths.courses()} icon="search">
          {t('toCourses')}
        </LinkButton>
      }
    >
      <div className={styles.columns}>
        <Section title={t('programmes')}>
          <Programmes />
        </Section>
        <Section title={t('begun')}>
          <BegunCourses />
        </Section>
      </div>
    </Page>
  );
}

function Programmes(): ReactNode {
  const { t } = useTranslation('learning');
  const learning = useLearning();
  if (learning.isPending) {
    return (
      <Loading>
        {/* As high as a programme: what stands below does not jump. */}
        <Bone height="46rem" />
      </Loading>
    );
  }
  if (!learning.data) return <ErrorState error={learning.error} retry={() => void learning.refetch()} />;
  if (learning.data.length === 0) {
    return (
      <EmptyState icon="family" title={t('noProgramme')} text={t('noProgrammeText')}>
        <LinkButton look="primary" to={paths.children}>
          {t('addChild')}
        </LinkButton>
      </EmptyState>
    );
  }
  return learning.data.map((one) => <ProgrammeCard key={one.enrolmentId} learning={one} />);
}
