import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { MyActivityView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { classHourWords, momentWords, spanWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Card, Page, Section } from '@web/ui/page';
import { Bone, Lines, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import styles from './activities.module.css';
import { FeedbackPart } from './feedback-part';
import { SignUpPart } from './sign-up-part';
import { useActivity } from './use-activities';

export function ActivityPage(): ReactNode {
  const { t } = useTranslation('activities');
  const { activityId = '' } = useParams();
  const activity = useActivity(activityId);
  const back = { to: paths.activities(), label: t('back') };
  if (activity.data) return <Shown activity={activity.data} />;
  return (
    <Page title={t('title')} back={back} width="text">
      {activity.isPending ? (
        <Loading>
          <Bone height="6rem" />
          <Lines count={4} />
        </Loading>
      ) : (
        <ErrorState error={activity.error} retry={() => void activity.refetch()} />
      )}
    </Page>
  );
}

function Shown({ activity }: { activity: MyActivityView }): ReactNode {
  const { t } = useTranslation('activities');
  return (
    <Page
      title={activity.title}
      lead={activity.schoolName}
      back={{ to: paths.activities(), label: t('back') }}
      width="text"
    >
      <p className={styles.tags}>
        <Tag>{t(`kind.${activity.kind}`)}</Tag>
        {activity.required && <Tag>{t('required')}</Tag>}
      </p>
      {activity.state === 'CANCELLED' && (
        <Note tone="now" icon="alert">
          <p>
            <strong>{t('cancelledTitle')}</strong>
          </p>
          <p>{activity.cancelReason}</p>
        </Note>
      )}
      <Facts activity={activity} />
      {activity.state !== 'CANCELLED' && <SignUpPart activity={activity} />}
      <FeedbackPart activity={activity} />
      <MakeUp activity={activity} />
      {activity.summary && (
        <Section title={t('summary')}>
          <p className={styles.text}>{activity.summary}</p>
        </Section>
      )}
      <Photos activity={activity} />
      {activity.description && (
        <Section title={t('about')}>
          <p className={styles.text}>{activity.description}</p>
        </Section>
      )}
    </Page>
  );
}

function Facts({ activity }: { activity: MyActivityView }): ReactNode {
  const { t } = useTranslation('activities');
  const rows: [string, string][] = [
    [t('when'), spanWords(activity.startsAt, activity.endsAt)],
    [t('where'), activity.place],
    [t('for'), activity.audience.map(({ name }) => name).join('、')],
    [t('hours'), classHourWords(activity.classHours, t)],
    [t('until'), activity.signUpTime === 'open' ? momentWords(activity.signUpClosesAt) : ''],
  ];
  return (
    <Card>
      <dl className={styles.facts} aria-label={t('facts')}>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

/** Only once it is over, and only for a family that was not there. */
function MakeUp({ activity }: { activity: MyActivityView }): ReactNode {
  const { t } = useTranslation('activities');
  const isMissing = activity.children.some(({ attended }) => attended === null);
  if (!activity.makeUpLesson || !activity.over || !isMissing) return null;
  const { id, title } = activity.makeUpLesson;
  return (
    <Section title={t('makeUp')}>
      <p>{t('makeUpText')}</p>
      <LinkButton look="primary" icon="play" to={paths.lesson(id)}>
        {t('makeUpLesson', { title })}
      </LinkButton>
    </Section>
  );
}

function Photos({ activity }: { activity: MyActivityView }): ReactNode {
  const { t } = useTranslation('activities');
  if (activity.photos.length === 0) return null;
  return (
    <ul className={styles.photos}>
      {activity.photos.map(({ id, url, width, height }, index) => (
        <li key={id}>
          <img
            src={url}
            width={width}
            height={height}
            loading="lazy"
            alt={t('photo', { number: index + 1 })}
          />
        </li>
      ))}
    </ul>
  );
}
