import { useMutation } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  trainingImportsCommit,
  trainingImportsPreview,
  type TrainingImportView,
  type TrainingLineView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { FilePicker } from '@web/ui/file-picker';
import { Icon } from '@web/ui/icon';
import { Note } from '@web/ui/states';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import { StateTag } from '../../frame/state-tag';
import { schoolPaths } from '../school.paths';
import styles from './faculty.module.css';
import { useRefreshFaculty } from './use-faculty';

/** Trainings from the school's own list: template, file, a verdict for every line, then all of them or none. */
export function TrainingImportPage(): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const school = useDeskUnit();
  const preview = useMutation({
    mutationFn: (file: File) => trainingImportsPreview({ path: { id: school.id }, body: { file } }),
  });
  return (
    <ListFrame
      title={t('import.title')}
      text={t('import.text')}
      trail={[{ label: t('title'), to: schoolPaths.faculty }]}
    >
      {preview.data ? (
        <Preview view={preview.data} onAgain={preview.reset} />
      ) : (
        <Stack>
          <Card title={t('import.template')} text={t('import.templateText')}>
            <a className={styles.template} href="/api/training-imports/template" download>
              <Icon name="download" size={20} />
              {t('import.get')}
            </a>
          </Card>
          <Card title={t('import.file')} text={t('import.fileText')}>
            <FilePicker
              accept=".xlsx"
              disabled={preview.isPending}
              label={t(preview.isPending ? 'import.busy' : 'import.drop')}
              onPick={([file]) => file && preview.mutate(file)}
            />
            {preview.error && (
              <div className={styles.gap}>
                <Note tone="danger" icon="alert" announce>
                  {sentenceFor(preview.error, t)}
                </Note>
              </div>
            )}
          </Card>
        </Stack>
      )}
    </ListFrame>
  );
}

function Preview({ view, onAgain }: { view: TrainingImportView; onAgain: () => void }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const go = useNavigate();
  const refresh = useRefreshFaculty();
  const commit = useMutation({
    mutationFn: () => trainingImportsCommit({ path: { id: view.id } }),
    onSuccess: refresh,
  });
  const counts = {
    trainings: view.newTrainings,
    teachers: view.newTeachers,
    known: view.known,
    errors: view.errors,
  };
  const fresh = view.newTrainings + view.newTeachers;
  return (
    <Card
      title={view.filename}
      text={t('import.summary', counts)}
      aside={
        commit.data ? (
          <Button type="primary" onClick={() => void go(schoolPaths.faculty)}>
            {t('import.look')}
          </Button>
        ) : (
          <>
            <Button onClick={onAgain}>{t('import.again')}</Button>
            <Button
              type="primary"
              disabled={view.errors > 0 || fresh === 0}
              loading={commit.isPending}
              onClick={() => commit.mutate()}
            >
              {t('import.commit')}
            </Button>
          </>
        )
      }
    >
      {commit.data ? (
        <Note tone="voice" icon="check" announce>
          {t('import.committed', counts)}
        </Note>
      ) : (
        <Note tone={view.errors > 0 ? 'now' : 'plain'} icon={view.errors > 0 ? 'alert' : 'info'}>
          {t(view.errors > 0 ? 'import.hasErrors' : fresh > 0 ? 'import.ready' : 'import.nothingNew', counts)}
        </Note>
      )}
      {commit.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(commit.error, t)}
        </Note>
      )}
      <div className={styles.gap}>
        <Lines lines={view.lines} />
      </div>
    </Card>
  );
}

const tones = { new: 'good', known: 'faint', error: 'bad' } as const;

function Lines({ lines }: { lines: readonly TrainingLineView[] }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  return (
    <Scroller label={t('import.lines')}>
      <Table<TrainingLineView>
        aria-label={t('import.lines')}
        size="middle"
        rowKey="line"
        dataSource={lines.toSorted((a, b) => Number(b.verdict === 'error') - Number(a.verdict === 'error'))}
        pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { key: 'line', title: t('import.line'), dataIndex: 'line', align: 'right' },
          { key: 'name', title: t('head.name'), dataIndex: 'name', rowScope: 'row' },
          { key: 'title', title: t('training.name'), dataIndex: 'title' },
          { key: 'hours', title: t('training.hours'), dataIndex: 'hours', align: 'right' },
          { key: 'heldOn', title: t('training.heldOn'), dataIndex: 'heldOn' },
          {
            key: 'verdict',
            title: t('import.verdict'),
            render: (_, { verdict, addsTeacher, issues }) => (
              <>
                <StateTag tone={tones[verdict]}>{t(`import.is.${verdict}`)}</StateTag>{' '}
                {addsTeacher && <StateTag>{t('import.addsTeacher')}</StateTag>}
                {issues.map(({ column, code }) => (
                  <p key={`${column}${code}`} className={styles.issue}>
                    {t('import.issue', { column, words: t(`import.issues.${code}`) })}
                  </p>
                ))}
              </>
            ),
          },
        ]}
      />
    </Scroller>
  );
}
