import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { insightsSchool, type NextThingView, type SchoolInsightsView } from '@web/api/generated';
import { useMe } from '@web/app/session';
import { numberWords, percentWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { Bone, Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { Card, ListFrame } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import { CourseChart, WeekChart } from './charts';
import styles from './overview.module.css';
import { YearSection } from './year-section';

/** The coordinator's first page; for others at the desk a greeting that leads on. */
export function OverviewPage(): ReactNode {
  return useIs('coordinator') ? <School /> : <Greeting />;
}

function School(): ReactNode {
  const { t } = useTranslation('console/school/overview');
  const unit = useDeskUnit();
  const desk = useQuery({
    queryKey: ['insights', unit.id],
    queryFn: () => insightsSchool({ path: { unitId: unit.id } }),
  });
  return (
    <ListFrame title={t('title')} text={t('text', { name: unit.name })}>
      {desk.isPending && (
        <Loading>
          <Bone height="7rem" />
          <Lines count={5} />
        </Loading>
      )}
      {desk.error && !desk.data && <ErrorState error={desk.error} retry={() => void desk.refetch()} />}
      {desk.data && (
        <div className={styles.overview}>
          <Figures desk={desk.data} />
          <NextThings things={desk.data.next} />
          <YearSection unitId={unit.id} />
          <Card>
            <WeekChart weeks={desk.data.weeks} asOf={new Date(desk.dataUpdatedAt).toISOString()} />
          </Card>
          <Card>
            <CourseChart courses={desk.data.courses} />
          </Card>
        </div>
      )}
    </ListFrame>
  );
}

function Figures({ desk: { families, graduation } }: { desk: SchoolInsightsView }): ReactNode {
  const { t } = useTranslation('console/school/overview');
  const share = families.families > 0 ? families.joined / families.families : 0;
  const figures: [string, number | null, string?][] = [
    [t('families'), families.families],
    [t('joined'), families.joined, t('joinedNote', { share: percentWords(share, 0) })],
    [t('week'), families.activeThisWeek],
    [t('month'), families.activeThisMonth],
    [t('graduated'), graduation.graduated, t('graduatedNote', { enrolled: graduation.enrolled })],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value, note]) => (
        <div key={name} className={styles.figure}>
          <dt>{name}</dt>
          <dd>
            {value === null ? <small>{t('hidden')}</small> : numberWords(value, 0)}
            {value !== null && <small> {t('unit', { count: value })}</small>}
          </dd>
          {note && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

const leadsTo: Readonly<Record<NextThingView['code'], string>> = {
  'set-up-classes': schoolPaths.rosterImport(),
  'add-pupils': schoolPaths.rosterImport(),
  'invite-families': schoolPaths.classes,
  'answer-returned-courses': `${schoolPaths.courses}?state=RETURNED`,
  'submit-drafts': `${schoolPaths.courses}?state=DRAFT`,
  'publish-submitted-courses': `${schoolPaths.courses}?state=SUBMITTED`,
  'look-at-failed-videos': `${schoolPaths.media}?state=FAILED`,
  'find-instructors': schoolPaths.faculty,
  'mend-application': schoolPaths.assessment,
  'hand-in-application': schoolPaths.assessment,
  'put-title-right': schoolPaths.title,
  'answer-questions': schoolPaths.questions,
  'answer-practice': schoolPaths.practice,
  'sum-up-activities': `${schoolPaths.activities}?state=HELD`,
  'publish-plan': schoolPaths.plans,
};

function NextThings({ things }: { things: readonly NextThingView[] }): ReactNode {
  const { t } = useTranslation('console/school/overview');
  return (
    <Card title={t('next.title')} className={styles.next}>
      {things.length === 0 && <p>{t('next.none')}</p>}
      <ul className={styles.things}>
        {things.map(({ code, count }) => (
          <li key={code}>
            <Link to={leadsTo[code]} className={styles.thing}>
              {t(`next.${code}`, { count })}
              <Icon name="chevronRight" size={18} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Greeting(): ReactNode {
  const { t } = useTranslation('console/school/overview');
  const me = useMe();
  const unit = useDeskUnit();
  const things: [path: string, word: string][] = [
    ...(useIs('instructor') ? [[schoolPaths.courses, 'teacher.courses'] as [string, string]] : []),
    ...(useIs('class_teacher')
      ? ([
          [schoolPaths.class(unit.id), 'teacher.class'],
          [schoolPaths.classProgress(unit.id), 'teacher.progress'],
          [schoolPaths.report(unit.id), 'teacher.report'],
        ] as [string, string][])
      : []),
  ];
  return (
    <ListFrame title={t('teacher.title', { name: me.name })} text={t('teacher.text', { name: unit.name })}>
      <Card>
        <ul className={styles.things}>
          {things.map(([path, word]) => (
            <li key={path}>
              <Link to={path} className={styles.thing}>
                {t(word)}
                <Icon name="chevronRight" size={18} />
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </ListFrame>
  );
}
