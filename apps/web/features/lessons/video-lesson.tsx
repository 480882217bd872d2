import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { LessonView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { paths } from '@web/app/paths';
import { Player } from '@web/player/player';
import { Button, LinkButton } from '@web/ui/button';
import { FrameBone, Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './lesson.module.css';
import { LessonSteps } from './lesson-steps';
import { LessonWords } from './lesson-words';
import { useSitting, type SittingState } from './use-sitting';
import { WatchedSoFar } from './watched-so-far';

interface LectureProps {
  lessonId: string;
  /** Its words and its neighbours; the player does not wait for them. */
  lesson: LessonView | undefined;
}

export function VideoLesson({ lessonId, lesson }: LectureProps): ReactNode {
  const { t } = useTranslation('lessons');
  const sitting = useSitting(lessonId);
  const { session, figures } = sitting;
  if (session.isPending) return <VideoBones />;
  if (!session.data) {
    const early = session.error instanceof Problem && session.error.status === 422;
    return early ? (
      <EmptyState icon="clock" title={t('notReady')} />
    ) : (
      <ErrorState error={session.error} retry={() => void session.refetch()} />
    );
  }
  return (
    <>
      <Player
        key={session.data.id}
        source={session.data}
        counted={figures?.covered ?? []}
        renew={sitting.renew}
        onVideo={sitting.onVideo}
        over={overOf(sitting)}
      />
      <div className={styles.body}>
        {lesson ? <LessonWords lesson={lesson} /> : <Lines count={2} />}
        {figures && <WatchedSoFar sitting={sitting} figures={figures} session={session.data} />}
        {lesson && (
          <LessonSteps lesson={lesson} beforeLeaving={sitting.finish} done={figures?.completed ?? false} />
        )}
      </div>
    </>
  );
}

function overOf(sitting: SittingState): ReactNode {
  if (sitting.superseded) return <Superseded onHere={sitting.here} />;
  return sitting.signedOut ? <SignedOut /> : undefined;
}

function Superseded({ onHere }: { onHere: () => void }): ReactNode {
  const { t } = useTranslation('lessons');
  return (
    <div role="alert">
      <p>
        <strong>{t('superseded.title')}</strong>
      </p>
      <p>{t('superseded.text')}</p>
      <Button look="quiet" onClick={onHere}>
        {t('superseded.here')}
      </Button>
    </div>
  );
}

function SignedOut(): ReactNode {
  const { t } = useTranslation('lessons');
  const { pathname } = useLocation();
  return (
    <div role="alert">
      <p>
        <strong>{t('signedOut.title')}</strong>
      </p>
      <p>{t('signedOut.text')}</p>
      <LinkButton look="quiet" to={paths.signIn(pathname)}>
        {t('signedOut.signIn')}
      </LinkButton>
    </div>
  );
}

function VideoBones(): ReactNode {
  return (
    <Loading>
      <FrameBone />
      <div className={styles.body}>
        <Lines count={5} />
      </div>
    </Loading>
  );
}
