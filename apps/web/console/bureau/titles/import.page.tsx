import { Steps } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleImportView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { FilePicker } from '@web/ui/file-picker';
import { Icon } from '@web/ui/icon';
import { announce } from '@web/ui/live-region';
import { Note } from '@web/ui/states';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { TitlePreview } from './title-preview';
import styles from './titles.module.css';
import { templateAddress, useCommit, usePreview } from './use-titles';

/** Titles from paper: template, file, a verdict for every line, then all of them or none. */
export function TitleImportPage(): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  const preview = usePreview();
  const commit = useCommit();
  const shown = commit.data ?? preview.data;
  const step = commit.data ? 3 : preview.data ? 2 : 0;
  useEffect(() => {
    if (preview.data) announce(summaryOf(preview.data));
    function summaryOf({ newTitles, knownTitles, errors }: TitleImportView): string {
      return t('summary', { fresh: newTitles, known: knownTitles, errors });
    }
  }, [preview.data, t]);
  const again = (): void => {
    preview.reset();
    commit.reset();
  };
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      trail={[{ label: t('list.title'), to: bureauPaths.titles }]}
    >
      <Stack>
        <Card>
          <Steps
            current={step}
            size="small"
            items={['template', 'file', 'check', 'done'].map((each) => ({ title: t(`step.${each}`) }))}
          />
        </Card>
        {shown ? (
          <TitlePreview
            view={shown}
            committing={commit.isPending}
            error={commit.error}
            onCommit={() => commit.mutate(shown.id)}
            onAgain={again}
          />
        ) : (
          <Choose busy={preview.isPending} error={preview.error} onFile={(file) => preview.mutate(file)} />
        )}
      </Stack>
    </ListFrame>
  );
}

function Choose({
  busy,
  error,
  onFile,
}: {
  busy: boolean;
  error: Error | null;
  onFile: (file: File) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  return (
    <>
      <Card title={t('template.title')} text={t('template.text')}>
        <a className={styles.template} href={templateAddress} download>
          <Icon name="download" size={20} />
          {t('template.get')}
        </a>
      </Card>
      <Card title={t('file.title')} text={t('file.text')}>
        <FilePicker
          accept=".xlsx,.csv"
          disabled={busy}
          label={t(busy ? 'file.busy' : 'file.drop')}
          onPick={([file]) => file && onFile(file)}
        />
        {error && (
          <div className={styles.error}>
            <Note tone="danger" icon="alert" announce>
              {sentenceFor(error, t)}
            </Note>
          </div>
        )}
      </Card>
    </>
  );
}
