import { Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetItemView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import { OtherScores } from './other-scores';
import type { Line } from './sheet-desk';
import styles from './sheet.module.css';
import { ShownMaterials } from './shown-evidence';
import type { Fault } from './use-finish';

interface RubricItemProps {
  reviewId: string;
  item: SheetItemView;
  line: Line;
  fault: Fault | undefined;
  writable: boolean;
  onChange: (change: Partial<Line>) => void;
}

/** One item: what the school shows on one side, what a step looks like on the other. */
export function RubricItem({ reviewId, item, line, fault, writable, onChange }: RubricItemProps): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  const faultId = useId();
  const { code, kind, name, points, steps, others } = item;
  const open = fault === 'step' ? line.step === null : fault === 'comment' && !line.comment.trim();
  const extreme = line.step !== null && (line.step === steps[0]?.value || line.step === steps.at(-1)?.value);
  return (
    <div id={code} className={styles.item}>
      <Card
        title={`${code} ${name}`}
        text={kind === 'gate' ? t('gate') : t('points', { points: numberWords(points) })}
      >
        <div className={styles.sides}>
          <div>
            <ShownMaterials reviewId={reviewId} {...item} />
            {others.length > 0 && <OtherScores item={item} />}
          </div>
          <div className={styles.rubric}>
            <fieldset
              className={styles.steps}
              disabled={!writable}
              aria-describedby={open ? faultId : undefined}
            >
              <legend>{t('step')}</legend>
              {steps.map(({ value, anchor }) => (
                <label key={value} className={styles.step} data-chosen={line.step === value}>
                  <input
                    type="radio"
                    name={`step-${code}`}
                    checked={line.step === value}
                    onChange={() => onChange({ step: value })}
                  />
                  <span className={styles.value}>{numberWords(value, 3)}</span>
                  <span>{anchor}</span>
                </label>
              ))}
            </fieldset>
            <label className={styles.comment}>
              <span>{t(extreme ? 'commentNeeded' : 'comment')}</span>
              <Input.TextArea
                value={line.comment}
                disabled={!writable}
                maxLength={2000}
                autoSize={{ minRows: 2, maxRows: 10 }}
                status={open && fault === 'comment' ? 'error' : ''}
                aria-describedby={open ? faultId : undefined}
                onChange={(event) => onChange({ comment: event.target.value })}
              />
            </label>
            {open && (
              <p id={faultId} className={styles.fault}>
                {t(`codes:review.${fault}-missing.title`)}
              </p>
            )}
          </div>
        </div>
      </Card>
    </div>
  );
}
