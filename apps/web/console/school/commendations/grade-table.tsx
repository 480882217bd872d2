import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolCommendationsView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Scroller } from '../../frame/scroller';
import { StateTag } from '../../frame/state-tag';
import styles from './commendations.module.css';

/** What each grade has: families, places, how many meet the conditions. */
export function GradeTable({ look }: { look: SchoolCommendationsView }): ReactNode {
  const { t } = useTranslation('console/school/commendations');
  const heads = ['grade', 'families', 'places', 'eligible', look.confirmedAt ? 'chosenDone' : 'chosen'];
  return (
    <Scroller label={t('title')}>
      <table className={styles.grades}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {look.grades.map((grade) => (
            <tr key={grade.gradeId}>
              <th scope="row">{grade.gradeName}</th>
              <td>{numberWords(grade.families, 0)}</td>
              <td>{numberWords(grade.places, 0)}</td>
              <td>{grade.eligible === null ? t('hidden') : numberWords(grade.eligible, 0)}</td>
              <td>
                {numberWords(grade.chosen, 0)} {grade.lot && <StateTag>{t('lot')}</StateTag>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
