import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { TimetableSessionView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { classHourWords, dayWords, weekdayWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import styles from './timetable.module.css';

interface RowProps {
  session: TimetableSessionView;
  names: ReadonlyMap<string, string>;
  /** The one that comes next stands out, and leads on. */
  isNext?: boolean;
}

export function SessionRow({ session, names, isNext }: RowProps): ReactNode {
  const { t } = useTranslation('timetable');
  const past = session.time === 'past' && !isNext;
  const about = [
    session.activityKind ? t(`activityKind.${session.activityKind}`) : t('online'),
    t(session.required ? 'required' : 'optional'),
    classHourWords(session.classHours, t),
    session.place,
    session.instructor && t('with', { name: session.instructor }),
  ].filter(Boolean);
  const children = names.size > 1 ? session.children.map((id) => names.get(id)).join(t('and')) : '';
  return (
    <article className={cx(styles.session, isNext && styles.next, past && styles.past)}>
      <p className={styles.when}>
        <Icon name={session.day ? 'calendar' : 'clock'} size={18} />
        {whenWords(session, t)}
        {session.learned && <Tag tone="voice">{t('learned')}</Tag>}
        {!session.learned && session.time === 'now' && <Tag tone="now">{t('now')}</Tag>}
      </p>
      <h3 className={styles.name}>{session.title}</h3>
      <p className={styles.soft}>{about.join(' · ')}</p>
      {children && <p className={styles.soft}>{t('for', { children })}</p>}
      <Lead session={session} isNext={isNext} />
    </article>
  );
}

/** To the lesson, the course or the activity, where there is one. */
function Lead({ session, isNext }: { session: TimetableSessionView; isNext?: boolean }): ReactNode {
  const { t } = useTranslation('timetable');
  const to = leadOf(session);
  if (!to) return null;
  const word = session.activityId ? 'look' : session.learned ? 'again' : 'learn';
  return (
    <span>
      <LinkButton look={isNext ? 'primary' : 'quiet'} to={to} aria-label={`${t(word)} ${session.title}`}>
        {t(word)}
      </LinkButton>
    </span>
  );
}

function leadOf({ activityId, lessonId, courseId }: TimetableSessionView): string | null {
  if (activityId) return paths.activity(activityId);
  if (lessonId) return paths.lesson(lessonId);
  return courseId ? paths.course(courseId) : null;
}

const noon = (day: string): string => `${day}T12:00:00+08:00`;

function whenWords({ day, week, from, until, startsAt, endsAt }: TimetableSessionView, t: TFunction): string {
  if (day)
    return [weekdayWords(noon(day)), [startsAt, endsAt].filter(Boolean).join('–')].filter(Boolean).join(' ');
  if (from && until)
    return t('timetable:week', { week, from: dayWords(noon(from)), until: dayWords(noon(until)) });
  return t('timetable:noTime');
}
