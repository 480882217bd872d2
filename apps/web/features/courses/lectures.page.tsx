import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import { LinkButton } from '@web/ui/button';
import { Page } from '@web/ui/page';
import { EmptyState } from '@web/ui/states';
import { Tabs } from '@web/ui/tabs';
import { CoursePages } from './course-pages';
import { useCourses } from './use-courses';

type Kind = 'lecture' | 'public_class';

/** What the parent schools offer to everyone today: the recorded lectures and public classes. */
export function LecturesPage(): ReactNode {
  const { t } = useTranslation('courses');
  const [kind, setKind] = useState<Kind>('lecture');
  return (
    <Page title={t('lectures.title')} lead={t('lectures.lead')}>
      <Tabs<Kind>
        label={t('lectures.title')}
        value={kind}
        onChange={setKind}
        tabs={[
          { value: 'lecture', label: t('lectures.lecture'), panel: <Offered kind="lecture" /> },
          { value: 'public_class', label: t('lectures.publicClass'), panel: <Offered kind="public_class" /> },
        ]}
      />
    </Page>
  );
}

function Offered({ kind }: { kind: Kind }): ReactNode {
  const { t } = useTranslation('courses');
  const courses = useCourses({ kind });
  return (
    <CoursePages
      courses={courses}
      empty={
        <EmptyState icon="hall" title={t('lectures.empty')} text={t('lectures.emptyText')}>
          <LinkButton look="primary" to={paths.courses()}>
            {t('lectures.toCourses')}
          </LinkButton>
        </EmptyState>
      }
    />
  );
}
