import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView, SessionView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Drawer } from '../frame/overlay';
import { gradesWords, whenWords } from './plan-words';
import styles from './plans.module.css';

/** A session for who only reads. */
export function SessionSheet({
  plan,
  session,
  onClose,
}: {
  plan: PlanView;
  session: SessionView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/plans');
  return (
    <Drawer
      open={session !== null}
      onClose={onClose}
      title={session?.title}
      size={460}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {session && (
        <dl className={styles.facts}>
          {factsOf(plan, session, t).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </Drawer>
  );
}

function factsOf(
  plan: PlanView,
  session: SessionView,
  t: ReturnType<typeof useTranslation>['t'],
): [string, string][] {
  const facts: [string, string | null][] = [
    [t('field.grades'), gradesWords(plan, session.gradeLevels, t)],
    [t('field.when'), `${t(`term.${session.term}`)} · ${whenWords(session, t)}`],
    [t('field.course'), session.courseTitle],
    [t('field.place'), session.place],
    [t('field.instructor'), session.instructor],
    [t('field.required'), t(session.required ? 'required' : 'optional')],
    [t('field.classHours'), numberWords(session.classHours, 2)],
  ];
  return facts.filter((fact): fact is [string, string] => !!fact[1]);
}
