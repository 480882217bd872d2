import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import styles from './editor.module.css';

/** What was written stays; where somebody else has saved first, the officer chooses whose it is to be. */
export function NotKept({
  error,
  keepMine,
  takeTheirs,
}: {
  error: Error | null;
  keepMine: () => Promise<void>;
  takeTheirs: () => Promise<void>;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  if (!error) return null;
  const isConflict = error instanceof Problem && error.code === 'standard.changed-meanwhile';
  return (
    <Note tone={isConflict ? 'now' : 'danger'} icon="alert" announce>
      <p>{sentenceFor(error, t)}</p>
      {isConflict && (
        <div className={styles.row}>
          <Button href={location.href} target="_blank">
            {t('conflict.look')}
          </Button>
          <Button onClick={() => void keepMine()}>{t('conflict.mine')}</Button>
          <Button type="text" onClick={() => void takeTheirs()}>
            {t('conflict.theirs')}
          </Button>
        </div>
      )}
    </Note>
  );
}
