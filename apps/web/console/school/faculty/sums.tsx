import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords, numberWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import styles from './faculty.module.css';
import { useSummary } from './use-faculty';

/** What the rating counts of the register, in numbers. */
export function Sums({ schoolId }: { schoolId: string }): ReactNode {
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
      </p>
    </Card>
  );
}
