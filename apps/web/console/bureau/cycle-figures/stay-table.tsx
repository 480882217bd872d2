import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DwellingView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Scroller } from '../../frame/scroller';
import { placeOfState } from '../assessments/states-in-order';
import styles from './cycle-figures.module.css';

/** How long assessments stay in each state. */
export function StayTable({ stays }: { stays: readonly DwellingView[] }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  if (stays.length === 0) return <p className={styles.note}>{t('stays.empty')}</p>;
  const days = (value: number | null): string =>
    value === null ? '–' : t('stays.days', { days: numberWords(value, 1) });
  const rows = stays.toSorted((a, b) => placeOfState(a.state) - placeOfState(b.state));
  return (
    <Scroller label={t('stays.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['state', 'ended', 'median', 'ninth', 'now', 'longest'].map((head) => (
              <th key={head} scope="col">
                {t(`stays.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ state, stays: ended, median, ninth, now, longestNow }) => (
            <tr key={state}>
              <th scope="row">{t(`state.${state}`)}</th>
              <td>{ended}</td>
              <td>{days(median)}</td>
              <td>{days(ninth)}</td>
              <td>{now}</td>
              <td>{days(longestNow)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
