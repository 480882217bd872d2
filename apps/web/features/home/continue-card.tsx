import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ContinueView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { minutesOf, numberWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { Cover } from '@web/ui/cover';
import { Icon } from '@web/ui/icon';
import { Card } from '@web/ui/page';
import { ProgressBar } from '@web/ui/progress';
import { FrameBone, Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './home.module.css';
import { useAskAgain, useContinue } from './use-home';

/** The first thing on the page: where I stopped, with the poster frame and the minutes left. */
export function ContinueCard(): ReactNode {
  const { t } = useTranslation('home');
  const next = useContinue();
  const askAgain = useAskAgain();
  if (next.isPending) {
    return (
      <Loading>
        <div className={styles.continue}>
          <FrameBone />
          <div className={styles.continueWords}>
            <Lines count={3} />
          </div>
        </div>
      </Loading>
    );
  }
  if (next.error && !next.data) return <ErrorState error={next.error} retry={askAgain} />;
  if (next.data) return <Stopped next={next.data} />;
  return (
    <Card>
      <EmptyState inCard title={t('start.title')} text={t('start.text')}>
        <LinkButton look="primary" size="large" to={paths.courses()}>
          {t('start.button')}
        </LinkButton>
      </EmptyState>
    </Card>
  );
}

function Stopped({ next }: { next: ContinueView }): ReactNode {
  const { t } = useTranslation('home');
  const percent = t('covered', { percent: numberWords(next.percent) });
  const minutes = minutesOf(next.secondsLeft);
  const video = next.lesson.kind === 'video';
  return (
    <Link to={paths.lesson(next.lesson.id)} state={{ kind: next.lesson.kind }} className={styles.continue}>
      <Cover src={next.posterUrl} word="" tone={next.course.title} eager>
        <span className={styles.playSign}>
          <span>
            <Icon name={video ? 'play' : 'book'} size={32} />
          </span>
        </span>
        {video && (
          <span className={styles.left}>
            {minutes > 0 ? t('minutesLeft', { count: minutes }) : t('almost')}
          </span>
        )}
      </Cover>
      <span className={styles.continueWords}>
        <span className={styles.course}>
          {t('continue')} · {next.course.title}
        </span>
        <span className={styles.lesson}>{next.lesson.title}</span>
        {video && (
          <>
            <ProgressBar share={next.percent / 100} label={percent} tone="now" />
            <span className={styles.figure}>{percent}</span>
          </>
        )}
      </span>
    </Link>
  );
}
