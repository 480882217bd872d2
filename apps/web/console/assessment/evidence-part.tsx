import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentEvidenceRemove, assessmentEvidenceRestore, type EvidenceView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { say } from '@web/ui/toast';
import rows from '../frame/rows.module.css';
import { useUndo } from '../frame/use-undo';
import styles from './assessment.module.css';
import { EvidenceUpload } from './evidence-upload';
import type { ItemProps } from './item-props';
import { RecordAmount } from './record-amount';
import { RecordPicker } from './record-picker';
import { useRefreshAssessments } from './use-assessments';

/** What speaks for the item: files, and records the platform has already. */
export function EvidencePart({ assessmentId, item, own }: ItemProps): ReactNode {
  const { t } = useTranslation('console/assessment');
  const heading = useId();
  const refresh = useRefreshAssessments();
  const [undo, offer] = useUndo();
  const [choosing, setChoosing] = useState(false);
  const away = useMutation({
    mutationFn: (piece: EvidenceView) => assessmentEvidenceRemove({ path: { id: piece.id } }),
    onSuccess: async (_, { id, title }) => {
      await refresh();
      offer(t('evidence.away', { title }), () => assessmentEvidenceRestore({ path: { id } }).then(refresh));
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.sub}>
        {t('evidence.title')}
      </h3>
      {undo}
      {item.evidence.length === 0 && <p>{t('evidence.none')}</p>}
      <ul className={cx(rows.rows, styles.pieces)}>
        {item.evidence.map((piece) => (
          <li key={piece.id}>
            <span>
              <Piece piece={piece} />
            </span>
            {own.editable && (
              <Button
                size="small"
                aria-label={t('evidence.removeOf', { title: piece.title })}
                onClick={() => away.mutate(piece)}
              >
                {t('evidence.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {own.editable && (
        <div className={styles.form}>
          <EvidenceUpload assessmentId={assessmentId} code={item.code} />
          <Button onClick={() => setChoosing(true)}>{t('evidence.link')}</Button>
        </div>
      )}
      {choosing && (
        <RecordPicker assessmentId={assessmentId} code={item.code} onClose={() => setChoosing(false)} />
      )}
    </section>
  );
}

function Piece({ piece }: { piece: EvidenceView }): ReactNode {
  const { t } = useTranslation('console/assessment');
  if (piece.isFile) {
    return (
      <a href={`/api/assessment-evidence/${piece.id}/file`} download>
        {piece.title}
      </a>
    );
  }
  if (!piece.record) return t('evidence.gone', { title: piece.title });
  const { kind, title, day } = piece.record;
  return (
    <>
      {t('evidence.record', { kind: t(`record.${kind}`), title, day: dayWords(day) })}
      <RecordAmount record={piece.record} />
    </>
  );
}
