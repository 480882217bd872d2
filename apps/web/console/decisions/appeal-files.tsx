import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppealView } from '@web/api/generated';
import { PapersUpload } from '../assessment/papers-upload';
import styles from './decisions.module.css';

/** What came with an appeal, for the school and for who decides. */
export function AppealFiles({ appeal }: { appeal: AppealView }): ReactNode {
  const { t } = useTranslation('console/decisions');
  if (appeal.files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('appeal.files')}>
      {appeal.files.map(({ id, title }) => (
        <li key={id}>
          <a href={`/api/appeal-files/${id}/file`} download>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** For the school, while its appeal is open. */
export function AppealUpload({ appealId }: { appealId: string }): ReactNode {
  const { t } = useTranslation('console/decisions');
  return (
    <PapersUpload
      to={`/api/appeals/${appealId}/files`}
      label={t('appeal.upload')}
      hint={t('appeal.uploadHint')}
      kept={(name) => t('appeal.fileKept', { name })}
      going={(name) => t('appeal.fileGoing', { name })}
    />
  );
}
