import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimetableView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { Button, LinkButton } from '@web/ui/button';
import { Chips } from '@web/ui/chips';
import { Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { CalendarSheet } from './calendar-sheet';
import { SessionRow } from './session-row';
import styles from './timetable.module.css';
import { useTimetable } from './use-timetable';

/** What the school has planned for my children this year, and what is next. */
export function TimetablePage(): ReactNode {
  const { t } = useTranslation('timetable');
  const timetable = useTimetable();
  const [subscribing, setSubscribing] = useState(false);
  return (
    <Page
      title={t('title')}
      lead={timetable.data && t('lead', { year: timetable.data.schoolYear })}
      back={{ to: paths.me, label: t('nav.me') }}
      width="text"
    >
      {timetable.isPending && (
        <Loading>
          <Bone height="7rem" />
          <Bone height="5rem" />
          <Bone height="5rem" />
        </Loading>
      )}
      {timetable.error && !timetable.data && (
        <ErrorState error={timetable.error} retry={() => void timetable.refetch()} />
      )}
      {timetable.data && (
        <>
          <Sessions timetable={timetable.data} />
          {timetable.data.sessions.length > 0 && (
            <Button icon="calendar" wide onClick={() => setSubscribing(true)}>
              {t('calendar.open')}
            </Button>
          )}
        </>
      )}
      <CalendarSheet open={subscribing} onClose={() => setSubscribing(false)} />
    </Page>
  );
}

function Sessions({ timetable }: { timetable: TimetableView }): ReactNode {
  const { t } = useTranslation('timetable');
  const [child, setChild] = useState('');
  const [term, setTerm] = useState(String(timetable.term ?? 1));
  if (timetable.children.length === 0) {
    return (
      <EmptyState icon="family" title={t('noChild')} text={t('noChildText')}>
        <LinkButton look="primary" to={paths.children}>
          {t('addChild')}
        </LinkButton>
      </EmptyState>
    );
  }
  if (timetable.sessions.length === 0) {
    return <EmptyState icon="calendar" title={t('empty')} text={t('emptyText')} />;
  }
  const next = timetable.sessions.find((session) => session.id === timetable.nextId);
  const shown = timetable.sessions.filter(
    (session) => String(session.term) === term && (child === '' || session.children.includes(child)),
  );
  const names = new Map(timetable.children.map((one) => [one.id, one.name]));
  return (
    <div className={styles.timetable}>
      {next && (
        <Section title={t('next')}>
          <SessionRow session={next} names={names} isNext />
        </Section>
      )}
      <div className={styles.filters}>
        <Chips
          label={t('term.label')}
          value={term}
          onChange={setTerm}
          choices={['1', '2'].map((value) => ({ value, label: t(`term.${value}`) }))}
        />
        {timetable.children.length > 1 && (
          <Chips
            label={t('child')}
            value={child}
            onChange={setChild}
            choices={[
              { value: '', label: t('allChildren') },
              ...timetable.children.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )}
      </div>
      <Section title={t(`term.${term}`)}>
        {shown.length === 0 && <p className={styles.soft}>{t('nothingHere')}</p>}
        <ul className={styles.list}>
          {shown.map((session) => (
            <li key={session.id}>
              <SessionRow session={session} names={names} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
