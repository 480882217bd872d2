import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { MeView, ScanView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { paths } from '@web/app/paths';
import { useSession } from '@web/app/session';
import { sentenceFor } from '@web/i18n/error-words';
import { Button, LinkButton } from '@web/ui/button';
import { Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, Note } from '@web/ui/states';
import styles from './activities.module.css';
import { useCheckIn, useScan } from './use-check-in';

/**
 * Where the code on the screen in the hall leads. The code comes behind the # and is changed for a ticket at once, so that
 * whoever has to sign in first comes back in time.
 */
export function CheckInPage(): ReactNode {
  const { t } = useTranslation('activities');
  const { activityId = '' } = useParams();
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const session = useSession();
  const { scan, read } = useScan(activityId);
  const code = decodeURIComponent(hash.slice(1));
  const { mutate: readCode } = read;
  useEffect(() => {
    if (!code) return;
    readCode(code);
    void navigate(pathname, { replace: true });
  }, [code, pathname, navigate, readCode]);
  return (
    <Page title={scan?.title ?? t('checkIn.title')} width="narrow">
      {read.isPending || session.isPending ? (
        <Loading>
          <Bone height="8rem" />
        </Loading>
      ) : (
        <Next scan={scan} error={read.error} me={session.data ?? null} activityId={activityId} />
      )}
      <p className={styles.soft}>{t('checkIn.fallback')}</p>
    </Page>
  );
}

interface NextProps {
  scan: ScanView | null;
  error: Error | null;
  me: MeView | null;
  activityId: string;
}

function Next({ scan, error, me, activityId }: NextProps): ReactNode {
  const { t } = useTranslation('activities');
  if (!scan) {
    return error ? (
      <Note tone="now" icon="alert" announce>
        {sentenceFor(error, t)}
      </Note>
    ) : (
      <EmptyState icon="device" title={t('checkIn.noCode')} text={t('checkIn.noCodeText')} />
    );
  }
  if (!me) {
    return (
      <>
        <p>{t('checkIn.signIn')}</p>
        <LinkButton look="primary" size="large" wide to={paths.signIn(paths.activityCheckIn(activityId))}>
          {t('checkIn.toSignIn')}
        </LinkButton>
      </>
    );
  }
  return <AtTheDoor scan={scan} me={me} activityId={activityId} />;
}

function AtTheDoor({ scan, me, activityId }: Omit<NextProps, 'error'> & { scan: ScanView; me: MeView }) {
  const { t } = useTranslation('activities');
  const checkIn = useCheckIn(activityId);
  const { mutate, data, error, isPending, failureCount } = checkIn;
  const { ticket } = scan;
  useEffect(() => mutate({ ticket }), [mutate, ticket]);
  if (data) {
    return (
      <>
        <Note tone="voice" icon="check" announce>
          <p>
            <strong>{t(data.already ? 'checkIn.already' : 'checkIn.done')}</strong>
          </p>
          <p>{t('checkIn.doneText')}</p>
        </Note>
        <LinkButton wide to={paths.activity(activityId)}>
          {t('checkIn.open')}
        </LinkButton>
      </>
    );
  }
  if (error instanceof Problem && error.code === 'activity.choose-child') {
    return (
      <div className={styles.enter} role="group" aria-label={t('checkIn.choose')}>
        <p>{t('checkIn.choose')}</p>
        {me.children.map(({ id, name, className }) => (
          <Button key={id} look="primary" size="large" wide onClick={() => mutate({ ticket, pupilId: id })}>
            {`${name} · ${className}`}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <>
      {error && (
        <Note tone="now" icon="alert" announce>
          {sentenceFor(error, t)}
        </Note>
      )}
      {isPending && failureCount > 0 && <Note icon="offline">{t('checkIn.offline')}</Note>}
      <Button look="primary" size="large" wide busy={isPending} onClick={() => mutate({ ticket })}>
        {t(isPending ? 'checkIn.busy' : 'checkIn.now')}
      </Button>
    </>
  );
}
