import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { minorsAuditsList } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { Card } from '../../frame/list-frame';
import { schoolYearsBack } from '../../school-years.rule';
import styles from './audit.module.css';

/** The minors' data of the school the records are narrowed to: its last audit, and the file of today. */
export function SchoolFile({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  const [year] = useState(() => schoolYearsBack(new Date())[0]);
  const audits = useQuery({
    queryKey: ['minors-audits', unitId, 'last'],
    queryFn: () => minorsAuditsList({ path: { id: unitId }, query: { pageSize: 1 } }),
  });
  if (!audits.data) return null;
  const [last] = audits.data.items;
  const file = `/api/schools/${unitId}/minors-data.xlsx?schoolYear=${year}`;
  return (
    <div className={styles.school}>
      <Card
        title={t('minors.title')}
        text={
          last
            ? t('minors.last', {
                year: last.schoolYear,
                day: dayWords(last.doneAt),
                name: last.person ?? t('erased'),
              })
            : t('minors.none')
        }
        aside={
          <Button href={file} icon={<Icon name="download" size={18} />}>
            {t('minors.file')}
          </Button>
        }
      >
        {null}
      </Card>
    </div>
  );
}
