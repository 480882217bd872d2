import { Button, Segmented, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TitleImportView, TitleLineView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { Card } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import { StateTag, type Tone } from '../../frame/state-tag';
import { bureauPaths } from '../bureau.paths';
import { TierMark } from '../../rating/tiers/tier-mark';
import styles from './titles.module.css';

type Verdict = TitleLineView['verdict'];
const tones: Readonly<Record<Verdict, Tone>> = { new: 'good', known: 'faint', error: 'bad' };

interface TitlePreviewProps {
  view: TitleImportView;
  committing: boolean;
  error: Error | null;
  onCommit: () => void;
  onAgain: () => void;
}

/** A verdict for every line; nothing is taken over while one is wrong. */
export function TitlePreview(props: TitlePreviewProps): ReactNode {
  const { view, committing, error, onCommit, onAgain } = props;
  const { t } = useTranslation('console/bureau/titles');
  const go = useNavigate();
  const committed = view.state === 'COMMITTED';
  return (
    <Card
      title={view.filename}
      text={t('summary', { fresh: view.newTitles, known: view.knownTitles, errors: view.errors })}
      aside={
        <div className={styles.actions}>
          <Button onClick={onAgain}>{t(committed ? 'another' : 'otherFile')}</Button>
          {committed ? (
            <Button type="primary" onClick={() => void go(bureauPaths.schools())}>
              {t('toSchools')}
            </Button>
          ) : (
            <Button
              type="primary"
              loading={committing}
              disabled={view.errors > 0 || view.newTitles === 0}
              onClick={onCommit}
            >
              {t('commit', { count: view.newTitles })}
            </Button>
          )}
        </div>
      }
    >
      <div className={styles.notes}>
        <State view={view} />
        {error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(error, t)}
          </Note>
        )}
      </div>
      <Lines lines={view.lines} errors={view.errors} />
    </Card>
  );
}

function State({ view }: { view: TitleImportView }): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  if (view.state === 'COMMITTED') {
    return (
      <Note tone="voice" icon="check" announce>
        {t('committed', { count: view.newTitles })}
      </Note>
    );
  }
  if (view.errors > 0) {
    return (
      <Note tone="now" icon="alert">
        {t('hasErrors', { count: view.errors })}
      </Note>
    );
  }
  return <Note>{t(view.newTitles > 0 ? 'ready' : 'nothingNew')}</Note>;
}

function Lines({ lines, errors }: { lines: readonly TitleLineView[]; errors: number }): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  const [only, setOnly] = useState<'all' | Verdict>(errors > 0 ? 'error' : 'all');
  const shown = lines.filter((line) => only === 'all' || line.verdict === only);
  return (
    <>
      <Segmented
        aria-label={t('show')}
        value={only}
        onChange={setOnly}
        options={(['all', 'error', 'new', 'known'] as const).map((each) => ({
          value: each,
          label: t(`only.${each}`),
        }))}
      />
      <Scroller label={t('lines')} className={styles.lines}>
        <Table<TitleLineView>
          className={styles.table}
          aria-label={t('lines')}
          size="middle"
          rowKey={({ sheet, line }) => `${sheet}:${line}`}
          dataSource={shown}
          pagination={shown.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          locale={{ emptyText: t('noLines') }}
          columns={[
            { key: 'line', title: t('column.line'), dataIndex: 'line', align: 'right' },
            { key: 'school', title: t('column.school'), dataIndex: 'school', rowScope: 'row' },
            {
              key: 'tier',
              title: t('column.tier'),
              render: (_, { tier }) => (tier ? <TierMark tier={tier} /> : '–'),
            },
            { key: 'since', title: t('column.since'), render: (_, { since }) => since ?? '–' },
            { key: 'until', title: t('column.until'), render: (_, { until }) => until ?? '–' },
            { key: 'document', title: t('column.document'), dataIndex: 'documentNumber' },
            { key: 'verdict', title: t('column.verdict'), render: (_, line) => <LineVerdict line={line} /> },
          ]}
        />
      </Scroller>
    </>
  );
}

function LineVerdict({ line }: { line: TitleLineView }): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  return (
    <>
      <StateTag tone={tones[line.verdict]}>{t(`verdict.${line.verdict}`)}</StateTag>
      {line.issues.map(({ column, code }) => (
        <p key={`${column}${code}`} className={styles.issue}>
          {t('where', { column })}
          {t(`issue.${code}`)}
        </p>
      ))}
    </>
  );
}
