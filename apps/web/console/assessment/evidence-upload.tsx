import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PapersUpload } from './papers-upload';

/** The papers of one indicator. */
export function EvidenceUpload({ assessmentId, code }: { assessmentId: string; code: string }): ReactNode {
  const { t } = useTranslation('console/assessment');
  return (
    <PapersUpload
      to={`/api/assessments/${assessmentId}/evidence/${code}/files`}
      label={t('evidence.upload')}
      hint={t('evidence.uploadHint')}
      kept={(name) => t('evidence.kept', { name })}
      going={(name) => t('evidence.going', { name })}
    />
  );
}
