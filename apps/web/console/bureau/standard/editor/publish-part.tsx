import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { standardDraftsPublish, type StandardDraftView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card } from '../../../frame/list-frame';
import { bureauKeys } from '../../bureau.keys';
import { bureauPaths } from '../../bureau.paths';
import { standardKeys } from '../use-standards';
import styles from './editor.module.css';
import { simulationKey, useSimulation } from './use-simulation';

/** The last step: for which cycle, and that it stands for good. */
export function PublishPart({ draft }: { draft: StandardDraftView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const [cycle, setCycle] = useState<'next' | 'current'>('next');
  const { data: simulation } = useSimulation(draft);
  const isSeen = simulation?.state === 'DONE' && !simulation.outdated;
  const cache = useQueryClient();
  const go = useNavigate();
  const publish = useMutation({
    mutationFn: () =>
      standardDraftsPublish({ path: { id: draft.id }, body: { revision: draft.revision, cycle } }),
    onSuccess: async () => {
      say(t('publish.done'));
      await go(bureauPaths.standardVersion(draft.id));
      await cache.invalidateQueries({ queryKey: standardKeys.all });
      await cache.invalidateQueries({ queryKey: bureauKeys.ratings() });
    },
    // It may be that a cycle has frozen since the page was opened.
    onError: () => cache.invalidateQueries({ queryKey: simulationKey(draft) }),
  });
  return (
    <Card title={t('publish.title')} text={t('publish.text')}>
      <div className={styles.publish}>
        <Radio.Group
          aria-label={t('publish.cycle')}
          value={cycle}
          onChange={({ target }) => setCycle(target.value as typeof cycle)}
          options={(['next', 'current'] as const).map((value) => ({ value, label: t(`publish.${value}`) }))}
        />
        {!isSeen && (
          <Note icon="info">{t(simulation?.outdated ? 'simulation.outdated' : 'publish.notSeen')}</Note>
        )}
        {publish.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(publish.error, t)}
          </Note>
        )}
        <Button
          type="primary"
          loading={publish.isPending}
          disabled={draft.problems.length > 0 || !isSeen}
          onClick={() => publish.mutate()}
        >
          {t('publish.act')}
        </Button>
      </div>
    </Card>
  );
}
