import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedItemView, SchoolRatingView, SelfAssessmentView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Card } from '../frame/list-frame';
import { Scroller } from '../frame/scroller';
import { StateTag } from '../frame/state-tag';
import { indicatorWords } from '../rating/amounts';
import styles from './assessment.module.css';

/** Each gate and indicator: the counted figure beside the school's own estimate, its evidence, and doubts. */
export function ItemTable({
  own,
  rating,
  onOpen,
}: {
  own: SelfAssessmentView;
  rating: SchoolRatingView | undefined;
  onOpen: (code: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/assessment');
  return (
    <Card title={t('items.title')} text={t('items.text')}>
      <Scroller label={t('items.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('items.item')}</th>
              <th scope="col">{t('items.counted')}</th>
              <th scope="col">{t('items.estimate')}</th>
              <th scope="col">{t('items.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {own.items.map((item) => (
              <tr key={item.code}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.open}
                    aria-haspopup="dialog"
                    onClick={() => onOpen(item.code)}
                  >
                    {`${item.code} ${item.name}`}
                  </button>
                  <Doubt item={item} />
                </th>
                <td>
                  <Counted item={item} rating={rating} />
                </td>
                <td>{item.estimate === null ? '–' : <Estimate item={item} />}</td>
                <td>{item.evidence.length > 0 ? t('items.pieces', { count: item.evidence.length }) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}

function Counted({
  item,
  rating,
}: {
  item: AssessedItemView;
  rating: SchoolRatingView | undefined;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  const gate = rating?.gates.find(({ code }) => code === item.code);
  if (gate) {
    return <StateTag tone={gate.met ? 'good' : 'now'}>{t(gate.met ? 'gates.met' : 'gates.open')}</StateTag>;
  }
  const indicator = rating?.indicators.find(({ code }) => code === item.code);
  if (!indicator) return '–';
  const points = t('pointsOf', { points: indicator.points?.toFixed(2) ?? '–', of: indicator.weight });
  return (
    <>
      <span className={styles.whole}>{indicatorWords(indicator, t)}</span>
      {' · '}
      <span className={styles.whole}>{points}</span>
    </>
  );
}

function Estimate({ item }: { item: AssessedItemView }): ReactNode {
  const { t } = useTranslation('console/assessment');
  if (item.kind === 'gate') return t(item.estimate === 1 ? 'items.claimed' : 'items.notClaimed');
  return (
    <span className={styles.whole}>
      {t('items.points', { points: numberWords(item.estimate ?? 0, 2), of: item.weight })}
    </span>
  );
}

function Doubt({ item }: { item: AssessedItemView }): ReactNode {
  const { t } = useTranslation('console/assessment');
  const [latest] = item.queries;
  if (!latest || latest.state === 'WITHDRAWN') return null;
  return (
    <>
      {' '}
      <StateTag tone={latest.state === 'OPEN' ? 'now' : 'plain'}>{t(`query.state.${latest.state}`)}</StateTag>
    </>
  );
}
