import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JudgedItemView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Scroller } from '../frame/scroller';
import { StateTag } from '../frame/state-tag';
import styles from './reviews.module.css';

const seats = [1, 2, 3] as const;

/** Item by item what each seat gave and what it came to; scores of all stay visible. */
export function JudgedTable({ items }: { items: readonly JudgedItemView[] }): ReactNode {
  const { t } = useTranslation('console/reviews');
  const shown = seats.filter((seat) =>
    items.some(({ scores }) => scores.some((score) => score.seat === seat)),
  );
  return (
    <Scroller label={t('judged')} className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('head.item')}</th>
            {shown.map((seat) => (
              <th key={seat} scope="col">
                {t(`seat.${seat}`)}
              </th>
            ))}
            <th scope="col">{t('head.concluded')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.code}>
              <th scope="row">
                {`${item.code} ${item.name}`}{' '}
                {item.disputed && <StateTag tone="now">{t('disputed')}</StateTag>}
              </th>
              {shown.map((seat) => (
                <td key={seat}>
                  <Score item={item} seat={seat} />
                </td>
              ))}
              <td className={styles.number}>{concludedWords(item) ?? t('open')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Score({ item, seat }: { item: JudgedItemView; seat: number }): ReactNode {
  const score = item.scores.find((each) => each.seat === seat);
  if (!score) return '–';
  return (
    <>
      <span className={styles.number}>{score.step === null ? '–' : numberWords(score.step, 2)}</span>
      {score.comment && <p className={styles.comment}>{score.comment}</p>}
    </>
  );
}

const concludedWords = ({ concluded, points }: JudgedItemView): string | null => {
  if (concluded === null) return null;
  const value = numberWords(concluded, 3);
  return points > 0 ? `${value} × ${numberWords(points)} = ${numberWords(concluded * points, 2)}` : value;
};
