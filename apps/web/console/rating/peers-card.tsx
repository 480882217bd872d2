import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { peersFind, type PeerLineView, type PeersView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Card } from '../frame/list-frame';
import { Scroller } from '../frame/scroller';
import styles from './rating.module.css';

const usePeers = (unitId: string) =>
  useQuery({
    queryKey: ['rating', unitId, 'peers'],
    queryFn: () => peersFind({ path: { unitId } }),
  });

/** How the points of one indicator are spread among schools like this one; nothing where few are rated in it. */
export function IndicatorPeers({ unitId, code }: { unitId: string; code: string }): ReactNode {
  const { t } = useTranslation('console/rating');
  const peers = usePeers(unitId);
  const line = peers.data?.indicators.find((each) => each.code === code);
  if (!peers.data || !line) return null;
  const { low, median, high } = line;
  const words = { low: low.toFixed(2), median: median.toFixed(2), high: high.toFixed(2) };
  return (
    <div>
      <h3 className={styles.sub}>{t('peers.title')}</h3>
      <Spread line={line} />
      <p className={styles.small}>{t('peers.spread', words)}</p>
      <p className={styles.small}>
        {t('peers.text', { group: groupWords(peers.data, t), count: peers.data.schools ?? 0 })}
      </p>
    </div>
  );
}

/** The school among schools of its kind and size: the middle half and the half-way mark, nobody's place. */
export function PeersCard({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/rating');
  const peers = usePeers(unitId);
  // Beside the rating itself it is an extra: where it cannot be had, the page stands without it.
  if (!peers.data) return null;
  const { schools, lines } = peers.data;
  return (
    <Card
      title={t('peers.title')}
      text={
        schools === null
          ? t('peers.few')
          : t('peers.text', { group: groupWords(peers.data, t), count: schools })
      }
    >
      {lines.length > 0 && (
        <Scroller label={t('peers.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {['what', 'picture', 'own', 'low', 'median', 'high'].map((head) => (
                  <th key={head} scope="col" className={head === 'picture' ? styles.picture : undefined}>
                    {t(`peers.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.code} line={line} />
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
    </Card>
  );
}

function groupWords({ kind, from, until }: PeersView, t: TFunction<'console/rating'>): string {
  const size =
    until !== null ? t('peers.size', { from, until }) : from > 0 ? t('peers.sizeFrom', { from }) : null;
  const kinds = kind === null ? t('peers.anyKind') : t(`console:schoolKind.${kind}`);
  return [kinds, size].filter((part) => part !== null).join(' · ');
}

function Spread({ line: { of, own, low, median, high } }: { line: PeerLineView }): ReactNode {
  const at = (points: number): string => `${of > 0 ? (points / of) * 100 : 0}%`;
  return (
    <span className={styles.spread} aria-hidden="true">
      <span className={styles.half} style={{ left: at(low), width: at(high - low) }} />
      <span className={styles.median} style={{ left: at(median) }} />
      <span className={styles.own} style={{ left: at(own) }} />
    </span>
  );
}

function Line({ line }: { line: PeerLineView }): ReactNode {
  const { t } = useTranslation('console/rating');
  const { code, name, of, own, low, median, high } = line;
  return (
    <tr>
      <th scope="row">{code === 'total' ? t('peers.total') : `${code} ${name}`}</th>
      <td>
        <Spread line={line} />
      </td>
      <td>
        <strong>{t('pointsOf', { points: own.toFixed(2), of: numberWords(of, 1) })}</strong>
      </td>
      {[low, median, high].map((points, nth) => (
        <td key={['low', 'median', 'high'][nth]}>{points.toFixed(2)}</td>
      ))}
    </tr>
  );
}
