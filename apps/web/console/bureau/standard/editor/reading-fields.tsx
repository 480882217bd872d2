import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardMeasureView } from '@web/api/generated';
import { named, type Reading } from '../standard-document.rule';
import { ChecksField } from './choice-fields';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { NumberField } from './fields';
import { MeasureField } from './measure-field';

const counts = ({ shape }: StandardMeasureView): boolean => shape === 'count';
const ratios = ({ shape }: StandardMeasureView): boolean => shape === 'ratio';
const countable = (measure: StandardMeasureView): boolean => measure.countable;

/** Which measures enter a reading of this kind, and how. */
const asked: Record<
  Exclude<Reading['kind'], 'growth'>,
  Record<string, (measure: StandardMeasureView) => boolean>
> = {
  plain: { measure: countable },
  per: { measure: counts, base: counts },
  survey: { measure: ratios, population: counts },
  balance: { weakest: ratios, whole: ratios },
};

export function ReadingFields({
  place,
  reading,
  name,
}: {
  place: string;
  reading: Reading;
  name: string;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  if (reading.kind === 'growth') return <Growth place={place} name={name} />;
  return (
    <div className={styles.row}>
      {Object.entries(asked[reading.kind]).map(([field, fits]) => (
        <MeasureField
          key={field}
          place={`${place}.${field}`}
          label={t(`readingField.${field}`, { name })}
          fits={fits}
        />
      ))}
      {reading.kind === 'per' && (
        <NumberField place={`${place}.times`} label={t('readingField.times', { name })} />
      )}
    </div>
  );
}

function Growth({ place, name }: { place: string; name: string }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document } = useEditing();
  return (
    <>
      <ChecksField
        place={`${place}.domains`}
        label={t('readingField.domains', { name })}
        options={document.domains.map((domain) => ({
          value: domain.code,
          label: `${domain.code} ${named(domain.name, i18n.language)}`,
        }))}
      />
      <NumberField place={`${place}.fullFrom`} label={t('readingField.fullFrom', { name })} percent />
    </>
  );
}
