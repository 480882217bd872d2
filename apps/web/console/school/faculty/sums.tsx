import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayWords, numberWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import styles from './faculty.module.css';
import { useSummary } from './use-faculty';

/** What the rating counts of the register, in numbers. */
export function Sums({ schoolId, own }: { schoolId: string; own: boolean }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const { data } = useSummary(schoolId);
  if (!data) return null;
  const sums = ['teachers', 'trainedTeachers', 'instructors', 'trainedInstructors'] as const;
  const words = { hours: data.trainedHours, from: dayWords(data.from), until: dayWords(data.until) };
  return (
    <Card text={t('sums.text', words)} title={t('sums.title')}>
      <dl className={styles.sums}>
        {sums.map((name) => (
          <div key={name}>
            <dt>{t(`sums.${name}`)}</dt>
            <dd>{numberWords(data[name])}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.grades}>
        {t('sums.grades')}
        {data.grades.map(({ name, instructors }) => `${name} ${instructors}`).join(' · ')}
        {own && (
          <>
            {' '}
            <Link to={schoolPaths.instructors}>{t('sums.who')}</Link>
          </>
        )}
      </p>
    </Card>
  );
}
