import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { StandardMeasureView } from '@web/api/generated';
import styles from './editor.module.css';
import { useEditing } from './editing';
import { valueAt } from './field-at.rule';
import { Labelled, type FieldProps } from './fields';
import { useMeasures } from './use-measures';

/** Kinds of measures as the list shows them, in groups. */
const groups = ['count', 'ratio', 'yes-no', 'step', 'reviewed'] as const;

const groupOf = ({ shape, countable }: StandardMeasureView): (typeof groups)[number] =>
  shape === 'yes-no' && !countable ? 'reviewed' : shape;

/** Which of the platform's measures is read, by its words; only those that can stand here. */
export function MeasureField({
  fits,
  ...field
}: FieldProps & { fits?: (measure: StandardMeasureView) => boolean }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const measures = useMeasures();
  const value = (valueAt(document, field.place) ?? '') as string;
  const offered = measures.filter((measure) => measure.code === value || !fits || fits(measure));
  const isKnown = offered.some(({ code }) => code === value);
  return (
    <Labelled {...field}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          value={value}
          onChange={({ target }) => set(field.place, target.value)}
        >
          {!isKnown && <option value={value}>{value}</option>}
          {groups.map((group) => {
            const own = offered.filter((measure) => groupOf(measure) === group);
            if (own.length === 0) return null;
            return (
              <optgroup key={group} label={t(`measureGroup.${group}`)}>
                {own.map(({ code }) => (
                  <option key={code} value={code}>
                    {t(`console/rating/measures:${code}`)}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      )}
    </Labelled>
  );
}
