import { useQuery } from '@tanstack/react-query';
import { QRCode } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { checkInScreenPresence, checkInScreenScreen, type CheckInScreenView } from '@web/api/generated';
import { Button } from '@web/ui/button';
import { PageTitle } from '@web/ui/page';
import { ErrorState, Note } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { schoolPaths } from '../school.paths';
import styles from './activities.module.css';
import { codeAt } from './code-clock.rule';
import { activitiesKey, useActivity } from './use-activities';

/** New codes are fetched long before the old ones end. */
const refetchEvery = 5 * 60_000;
const countEvery = 5000;

/** For the projector in the hall: a code that changes, and how many are in. Goes on without a network for half an hour. */
export function ScreenPage(): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const { activityId = '' } = useParams();
  const go = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const activity = useActivity(activityId);
  const codes = useQuery({
    queryKey: [...activitiesKey, 'codes', activityId],
    queryFn: async () => ({
      ...(await checkInScreenScreen({ path: { id: activityId } })),
      receivedAt: performance.now(),
    }),
    refetchInterval: refetchEvery,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  const leave = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    void go(schoolPaths.activity(activityId));
  };
  return (
    <div ref={frame} className={styles.screen}>
      <div className={styles.screenActs}>
        <Button onClick={() => void frame.current?.requestFullscreen()}>{t('screen.full')}</Button>
        <Button onClick={leave}>{t('screen.leave')}</Button>
      </div>
      <PageTitle>{activity.data?.title ?? t('act.screen')}</PageTitle>
      {codes.data && <Code screen={codes.data} receivedAt={codes.data.receivedAt} />}
      {codes.isPending && <TableBones rows={4} />}
      {!codes.data && codes.error && <ErrorState error={codes.error} retry={() => void codes.refetch()} />}
      <Count activityId={activityId} />
    </div>
  );
}

function Code({ screen, receivedAt }: { screen: CheckInScreenView; receivedAt: number }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const look = (): void => setPassed(performance.now() - receivedAt);
    const timer = setInterval(look, 1000);
    look();
    return () => clearInterval(timer);
  }, [receivedAt]);
  const code = codeAt(screen.codes, screen.now, passed, screen.slotSeconds);
  if (code === null) return <Note tone="now">{t('screen.over')}</Note>;
  return (
    <>
      <p className={styles.scan}>{t('screen.scan')}</p>
      <div className={styles.code} data-code={code}>
        <QRCode
          value={`${screen.address}${code}`}
          size={640}
          bordered={false}
          color="#000"
          bgColor="#fff"
          aria-label={t('screen.code')}
        />
      </div>
      <p className={styles.soft}>{t('screen.how', { seconds: screen.slotSeconds })}</p>
    </>
  );
}

function Count({ activityId }: { activityId: string }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const presence = useQuery({
    queryKey: [...activitiesKey, 'presence', activityId],
    queryFn: () => checkInScreenPresence({ path: { id: activityId } }),
    refetchInterval: countEvery,
  });
  const { data } = presence;
  if (!data) return null;
  return (
    <div className={styles.count}>
      <p className={styles.countMain}>{t('screen.present', { count: data.present })}</p>
      <p>{t('screen.of', { taken: data.signedUp, capacity: data.capacity })}</p>
      {presence.isRefetchError && <p className={styles.soft}>{t('screen.offline')}</p>}
    </div>
  );
}
