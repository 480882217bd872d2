import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tipsPreview, type Stage } from '@web/api/generated';
import { ErrorState, Note } from '@web/ui/states';
import { stages } from '../../advice/choices';
import styles from '../../advice/advice.module.css';
import { Card } from '../../frame/list-frame';

/** What a family with a child of a stage reads on a day, as it stands now. */
export function TipPreview({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/advice');
  const [stage, setStage] = useState<Stage>('L3a');
  const [day, setDay] = useState('');
  const preview = useQuery({
    queryKey: ['tips', unitId, 'preview', stage, day],
    queryFn: () => tipsPreview({ path: { id: unitId }, query: { stage, ...(day && { day }) } }),
    placeholderData: keepPreviousData,
  });
  const tip = preview.data?.tip;
  return (
    <Card title={t('preview')} text={t('previewText')}>
      <div className={styles.filters}>
        <Select
          aria-label={t('field.stages')}
          value={stage}
          style={{ width: '12rem' }}
          onChange={setStage}
          options={stages.map((value) => ({ value, label: t(`topics:stage.${value}`) }))}
        />
        <Input
          type="date"
          aria-label={t('day')}
          style={{ width: '12rem' }}
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      {preview.error && <ErrorState error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && (
        <Note tone={tip ? 'voice' : 'plain'}>
          {tip ? (
            <>
              <strong>{tip.title}</strong>
              <br />
              {tip.text}
            </>
          ) : (
            t('quiet')
          )}
        </Note>
      )}
    </Card>
  );
}
