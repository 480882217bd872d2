import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItemView, VisitFindingView, VisitorReportView } from '@web/api/generated';
import { Tag } from '@web/ui/chips';
import { Card, Section } from '@web/ui/page';
import { ItemHead } from './item-card';
import styles from './site-visits.module.css';

interface ReportProps {
  checklist: readonly ChecklistItemView[];
  reports: readonly VisitorReportView[];
  /** Items the two saw differently. */
  differing: readonly string[];
}

/** What both visitors found, item by item, side by side: nothing is averaged away. */
export function VisitReport({ checklist, reports, differing }: ReportProps): ReactNode {
  const { t } = useTranslation('site-visits');
  return (
    <Section title={t('report')}>
      <ul className={styles.list}>
        {checklist.map((item) => (
          <li key={item.code}>
            <Card className={styles.item}>
              <ItemHead item={item} />
              {differing.includes(item.code) && (
                <p>
                  <Tag tone="now">{t('differs')}</Tag>
                </p>
              )}
              <div className={styles.pair}>
                {reports.map(({ position, findings }) => (
                  <Finding
                    key={position}
                    position={position}
                    finding={findings.find((finding) => finding.item === item.code)}
                  />
                ))}
              </div>
            </Card>
          </li>
        ))}
        {reports.some(({ summary }) => summary !== '') && (
          <li>
            <Card className={styles.item}>
              <h3 className={styles.itemName}>{t('summary')}</h3>
              <div className={styles.pair}>
                {reports.map(({ position, summary }) => (
                  <p key={position} className={styles.words}>
                    <span className={styles.soft}>{t('visitor', { number: position })}</span> {summary || '–'}
                  </p>
                ))}
              </div>
            </Card>
          </li>
        )}
      </ul>
    </Section>
  );
}

function Finding({
  position,
  finding,
}: {
  position: number;
  finding: VisitFindingView | undefined;
}): ReactNode {
  const { t } = useTranslation('site-visits');
  return (
    <div>
      <p>
        <span className={styles.soft}>{t('visitor', { number: position })}</span>{' '}
        <strong>{finding?.mark ? t(`mark.${finding.mark}`) : '–'}</strong>
      </p>
      {finding?.note && <p className={styles.words}>{finding.note}</p>}
      {finding && finding.photos.length > 0 && (
        <ul className={styles.photos}>
          {finding.photos.map(({ id, url, width, height }, at) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noreferrer">
                <img
                  src={url}
                  width={width}
                  height={height}
                  loading="lazy"
                  alt={t('photo', { code: finding.item, number: at + 1 })}
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
