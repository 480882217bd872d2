import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView, SessionView } from '@web/api/generated';
import { classHourWords, dayWords, numberWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { Scroller } from '../frame/scroller';
import { gradeWords, whenWords } from './plan-words';
import styles from './plans.module.css';

interface BoardProps {
  plan: PlanView;
  /** Not set for who only reads. */
  onAdd?: (term: 1 | 2, level: number) => void;
  onOpen: (session: SessionView) => void;
}

/** The year: terms one below the other, grades side by side, sessions in the order of their weeks. */
export function PlanBoard({ plan, onAdd, onOpen }: BoardProps): ReactNode {
  const { t } = useTranslation('console/plans');
  return (
    <Scroller label={t('board')} className={styles.boardFrame}>
      <table className={styles.board} style={{ minWidth: `${9 + plan.grades.length * 10.5}rem` }}>
        <caption className={styles.caption}>{t('boardCaption')}</caption>
        <colgroup>
          <col style={{ width: '9rem' }} />
          <col span={Math.max(1, plan.grades.length)} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('term.head')}</th>
            {plan.grades.map((grade) => (
              <th key={grade.level} scope="col">
                {gradeWords(plan, grade.level, t)}
                <span className={styles.offered}>
                  {t('offered', { sessions: grade.sessions, hours: numberWords(grade.hours, 2) })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {([1, 2] as const).map((term) => (
            <TermRow key={term} plan={plan} term={term} onAdd={onAdd} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function TermRow({ plan, term, onAdd, onOpen }: BoardProps & { term: 1 | 2 }): ReactNode {
  const { t } = useTranslation('console/plans');
  const days = plan.terms.find((one) => one.number === term);
  return (
    <tr>
      <th scope="row">
        {t(`term.${term}`)}
        {days && (
          <span className={styles.offered}>
            {dayWords(`${days.startsOn}T12:00:00+08:00`)} – {dayWords(`${days.endsOn}T12:00:00+08:00`)}
          </span>
        )}
      </th>
      {plan.grades.map(({ level }) => {
        const own = plan.sessions.filter(
          (session) => session.term === term && session.gradeLevels.includes(level),
        );
        return (
          <td key={level}>
            <ul className={styles.cell}>
              {own.map((session) => (
                <li key={session.id}>
                  <SessionCard session={session} onOpen={() => onOpen(session)} />
                </li>
              ))}
            </ul>
            {onAdd && (
              <button
                type="button"
                className={styles.add}
                aria-label={t('addTo', { grade: gradeWords(plan, level, t), term: t(`term.${term}`) })}
                onClick={() => onAdd(term, level)}
              >
                <Icon name="plus" size={16} />
                {t('addHere')}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function SessionCard({ session, onOpen }: { session: SessionView; onOpen: () => void }): ReactNode {
  const { t } = useTranslation('console/plans');
  const kind = session.activityKind ? t(`activityKind.${session.activityKind}`) : t(`kind.${session.kind}`);
  return (
    <button
      type="button"
      className={cx(styles.session, session.kind === 'online' && styles.online)}
      onClick={onOpen}
    >
      <span className={styles.sessionTitle}>{session.title}</span>
      <span className={styles.sessionText}>
        {whenWords(session, t)}
        <br />
        {[kind, t(session.required ? 'required' : 'optional'), classHourWords(session.classHours, t)].map(
          (words, nth) => (
            <Fragment key={words}>
              {nth > 0 && ' · '}
              <span className={styles.whole}>{words}</span>
            </Fragment>
          ),
        )}
      </span>
    </button>
  );
}
