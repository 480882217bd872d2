import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { desksOf } from '@web/app/desks.rule';
import { paths } from '@web/app/paths';
import { useMe } from '@web/app/session';
import { LinkButton } from '@web/ui/button';
import page from '@web/ui/page.module.css';
import { Card, PageTitle, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { ActivityCard } from './activity-card';
import { ContinueCard } from './continue-card';
import styles from './home.module.css';
import { ComingSuggestions, Suggestions } from './suggestions';
import { TipCard } from './tip-card';
import { SurveyCard } from './survey-card';
import { useAskAgain, useContinue, useWay } from './use-home';
import { WayCard } from './way-card';

const topics = ['T07', 'T06', 'T05', 'T09', 'T08', 'T04'];

/** Part of the day in the city, for a greeting. */
function partOfDay(): string {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format(),
  );
  if (hour < 5 || hour >= 23) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}

export function HomePage(): ReactNode {
  const { t } = useTranslation('home');
  const me = useMe();
  const way = useWay();
  const desks = desksOf(me);
  // Staff without children have no family desk: their home is their own.
  if (desks[0] && desks[0].desk !== 'family') return <Navigate to={desks[0].path} replace />;
  const child = me.children[0];
  return (
    <div className={page.page}>
      <PageTitle>{t('helloName', { hello: t(`hello.${partOfDay()}`), name: me.name })}</PageTitle>
      <div className={styles.home}>
        <ContinueCard />
        {child ? (
          <div className={styles.two}>
            <Way way={way} />
            <div className={styles.school}>
              <p className={styles.schoolName}>{t('school', { school: child.schoolName })}</p>
              <p className={styles.soft}>{t('schoolText')}</p>
            </div>
          </div>
        ) : (
          <NoChild />
        )}
        <ActivityCard />
        <SurveyCard />
        <TipCard />
        {child && way.isPending && <ComingSuggestions />}
        {way.data?.[0] && <Suggestions learning={way.data[0]} />}
        <Section title={t('byTopic')} aside={<Link to={paths.courses()}>{t('allCourses')}</Link>}>
          <ul className={styles.topics}>
            {topics.map((topic) => (
              <li key={topic}>
                <Link to={paths.courses({ topic })} className={styles.topic}>
                  {t(`topics:topic.${topic}`)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </div>
  );
}

function Way({ way }: { way: ReturnType<typeof useWay> }): ReactNode {
  const next = useContinue();
  const askAgain = useAskAgain();
  if (way.isPending) {
    return (
      <Loading>
        <Bone height="6.5rem" />
      </Loading>
    );
  }
  if (!way.data) {
    // Said once is enough where the card above says it too.
    return next.isError && !next.data ? null : <ErrorState error={way.error} retry={askAgain} />;
  }
  return way.data.map((learning) => <WayCard key={learning.enrolmentId} learning={learning} />);
}

function NoChild(): ReactNode {
  const { t } = useTranslation('home');
  return (
    <Card>
      <EmptyState inCard icon="family" title={t('noChild')} text={t('noChildText')}>
        <LinkButton look="primary" to={paths.children}>
          {t('addChild')}
        </LinkButton>
      </EmptyState>
    </Card>
  );
}
