import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Steps } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  rosterImportsCommit,
  rosterImportsRead,
  rosterImportsShow,
  type RosterImportView,
} from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { namedIn, sentenceFor } from '@web/i18n/error-words';
import { Icon } from '@web/ui/icon';
import { Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { useDeskUnit } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import styles from './classes.module.css';
import { ImportRows } from './import-rows';

/** Template, file, preview, all or nothing. The preview has its own address, so it survives a reload. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const { importId } = useParams();
  const preview = useQuery({
    queryKey: ['roster-import', importId],
    queryFn: () => rosterImportsShow({ path: { id: importId ?? '' } }),
    enabled: importId !== undefined,
  });
  const done = preview.data?.state === 'COMMITTED';
  const current = importId ? 1 : 0;
  return (
    <DetailFrame
      title={t('wizard.title')}
      text={t('wizard.text')}
      back={{ label: t('title'), to: schoolPaths.classes }}
    >
      <Stack>
        <Steps
          current={done ? 2 : current}
          items={['file', 'preview', 'done'].map((step) => ({ title: t(`wizard.step.${step}`) }))}
        />
        {!importId && <ChooseFile />}
        {importId && preview.isPending && (
          <Loading>
            <Lines count={5} />
          </Loading>
        )}
        {preview.error && <ErrorState error={preview.error} retry={() => void preview.refetch()} />}
        {preview.data && (done ? <Done made={preview.data} /> : <Preview made={preview.data} />)}
      </Stack>
    </DetailFrame>
  );
}

function ChooseFile(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const school = useDeskUnit();
  const go = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: (file: File) => rosterImportsRead({ path: { id: school.id }, body: { file } }),
    onSuccess: ({ id }) => void go(schoolPaths.rosterImport(id)),
  });
  return (
    <Card title={t('wizard.choose')} text={t('wizard.chooseText')}>
      <div className={styles.acts}>
        <Button href="/api/roster-imports/template?format=xlsx" icon={<Icon name="download" size={18} />}>
          {t('wizard.template')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv"
          aria-label={t('wizard.file')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) read.mutate(file);
            event.target.value = '';
          }}
        />
        <Button type="primary" loading={read.isPending} onClick={() => input.current?.click()}>
          {t(read.isPending ? 'wizard.reading' : 'wizard.file')}
        </Button>
      </div>
      {read.error && (
        <div className={styles.gap}>
          <Note tone="danger" icon="alert" announce>
            <RefusedFile error={read.error} />
          </Note>
        </div>
      )}
    </Card>
  );
}

function RefusedFile({ error }: { error: Error }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const words = sentenceFor(error, t);
  if (!(error instanceof Problem)) return words;
  return t([`refusal.${error.code}`, 'refusal.none'], { ...namedIn(error, t), defaultValue: words });
}

function Preview({ made }: { made: RosterImportView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const cache = useQueryClient();
  const go = useNavigate();
  const commit = useMutation({
    mutationFn: () => rosterImportsCommit({ path: { id: made.id } }),
    onSuccess: async (committed) => {
      cache.setQueryData(['roster-import', made.id], committed);
      await Promise.all(['units', 'pupils'].map((branch) => cache.invalidateQueries({ queryKey: [branch] })));
    },
  });
  const { counts } = made;
  return (
    <>
      <Card
        title={made.filename}
        text={t('wizard.counts', { ...counts })}
        aside={
          <span className={styles.acts}>
            <Button onClick={() => void go(schoolPaths.rosterImport())}>{t('wizard.other')}</Button>
            <Button
              type="primary"
              disabled={!made.committable}
              loading={commit.isPending}
              onClick={() => commit.mutate()}
            >
              {t('wizard.commit', { count: counts.newPupils + counts.newGuardians })}
            </Button>
          </span>
        }
      >
        {counts.errors > 0 ? (
          <Note tone="danger" icon="alert">
            {t('wizard.faults', { count: counts.errors })}
          </Note>
        ) : (
          <Note tone="voice" icon="check">
            {t('wizard.clean')}
          </Note>
        )}
        {commit.error && (
          <Note tone="danger" icon="alert" announce>
            <RefusedFile error={commit.error} />
          </Note>
        )}
      </Card>
      <ImportRows importId={made.id} faulty={counts.errors > 0} />
    </>
  );
}

function Done({ made }: { made: RosterImportView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const go = useNavigate();
  return (
    <Card>
      <EmptyState icon="check" title={t('wizard.done')} text={t('wizard.doneText', { ...made.counts })}>
        <Button type="primary" onClick={() => void go(schoolPaths.classes)}>
          {t('wizard.toClasses')}
        </Button>
      </EmptyState>
    </Card>
  );
}
