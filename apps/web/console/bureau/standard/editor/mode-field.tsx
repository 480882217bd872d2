import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorRule } from '../standard-document.rule';
import { measuresIn, withMode } from './edits.rule';
import styles from './editor.module.css';
import { useEditing } from './editing';
import { Labelled } from './fields';
import { useMeasures } from './use-measures';

type Mode = IndicatorRule['mode'];

/** Counted or reviewed; who changes it begins with something that can be read so and is read nowhere else. */
export function ModeField({ list, at }: { list: 'indicators' | 'gates'; at: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, change } = useEditing();
  const measures = useMeasures();
  const { code, mode } = document[list][at]!;
  const read = measuresIn(document);
  const free = measures.find(
    (each) => !each.countable && !read.has(each.code) && (each.shape === 'step') === (list === 'indicators'),
  );
  const counted = list === 'gates' ? 'gate.instructors' : 'committee-meetings';
  const isFull = mode === 'automatic' && !free;
  return (
    <Labelled place={`${list}.${at}.mode`} label={t('modeOf', { code })}>
      {(control) => (
        <>
          <select
            {...control}
            className={styles.select}
            value={mode}
            onChange={({ target }) => {
              const next = target.value as Mode;
              const measure = next === 'evidence' ? free?.code : counted;
              if (measure) change((before) => withMode(before, list, at, next, measure));
            }}
          >
            <option value="automatic">{t('console/bureau/standard:mode.automatic')}</option>
            <option value="evidence" disabled={isFull}>
              {t('console/bureau/standard:mode.evidence')}
            </option>
          </select>
          {isFull && measures.length > 0 && <span className={styles.hint}>{t('noFreeRubric')}</span>}
        </>
      )}
    </Labelled>
  );
}
