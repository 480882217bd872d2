import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isShare, readingKinds, type PartRule, type Reading } from '../standard-document.rule';
import { aReading } from './edits.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { Labelled, NumberField } from './fields';
import { MeasureField } from './measure-field';
import { ReadingFields } from './reading-fields';
import { ScaleFields } from './scale-fields';

/** One part of an indicator: what is read, what it is worth, and between which marks. */
export function PartFields(props: {
  part: PartRule;
  place: string;
  code: string;
  number: number;
  alone: boolean;
  judged: boolean;
}): ReactNode {
  const { part, place, code, number, alone, judged } = props;
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  const name = alone ? code : t('partOf', { code, number });
  return (
    <div className={styles.part}>
      {!alone && <p className={styles.partName}>{name}</p>}
      {judged ? (
        <MeasureField
          place={`${place}.reading.measure`}
          label={t('rubricOf', { code })}
          fits={({ shape }) => shape === 'step'}
        />
      ) : (
        <>
          <KindField place={`${place}.reading.kind`} name={name} reading={part.reading} />
          <ReadingFields place={`${place}.reading`} reading={part.reading} name={name} />
        </>
      )}
      <div className={styles.row}>
        {(!alone || part.share !== 1) && (
          <NumberField place={`${place}.share`} label={t('shareOf', { name })} percent />
        )}
        <NumberField place={`${place}.effort`} label={t('effortOf', { name })} />
        {!judged && <Factor place={`${place}.factor`} part={part} name={name} />}
      </div>
      {!judged && (
        <ScaleFields place={`${place}.scale`} scale={part.scale} percent={isShare(part)} name={name} />
      )}
      {!alone && (
        <Button size="small" danger type="text" onClick={() => set(place, undefined)}>
          {t('remove', { code: name })}
        </Button>
      )}
    </div>
  );
}

function KindField({ place, name, reading }: { place: string; name: string; reading: Reading }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const domains = document.domains.map(({ code }) => code);
  return (
    <Labelled place={place} label={t('readingOf', { name })}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          value={reading.kind}
          onChange={({ target }) =>
            set(place.replace(/\.kind$/, ''), aReading(target.value as Reading['kind'], domains))
          }
        >
          {readingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`readingKind.${kind}`)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** × min(1, rate / full), so that a high rate of very few is not worth full points. */
function Factor({ place, part, name }: { place: string; part: PartRule; name: string }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  return (
    <div className={styles.factor}>
      <Checkbox
        checked={part.factor !== undefined}
        onChange={({ target }) =>
          set(place, target.checked ? { measure: 'families-enrolled', full: 0.4 } : undefined)
        }
      >
        {t('factorOf', { name })}
      </Checkbox>
      {part.factor && (
        <div className={styles.row}>
          <MeasureField
            place={`${place}.measure`}
            label={t('factorMeasure', { name })}
            fits={({ shape }) => shape === 'ratio'}
          />
          <NumberField place={`${place}.full`} label={t('factorFull', { name })} percent />
        </div>
      )}
    </div>
  );
}
