import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isShareMeasure, schoolKinds, type GateRule } from '../standard-document.rule';
import { ChecksField } from './choice-fields';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { NumberField } from './fields';
import { MeasureField } from './measure-field';
import { useMeasures } from './use-measures';

/** One demand of a gate: a figure, how much of it, and for which schools. */
export function CheckFields({ place, gate, nth }: { place: string; gate: GateRule; nth: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  const { measure } = gate.checks[nth]!;
  const shape = useMeasures().find(({ code }) => code === measure)?.shape;
  const values = { code: gate.code, number: nth + 1 };
  return (
    <div className={styles.part}>
      <div className={styles.row}>
        <MeasureField
          place={`${place}.measure`}
          label={t('measureOf', values)}
          fits={(each) => (gate.mode === 'evidence' ? each.shape !== 'step' : each.countable)}
        />
        <NumberField
          place={`${place}.atLeast`}
          label={t(shape === 'yes-no' ? 'metOf' : 'atLeastOf', values)}
          percent={isShareMeasure(measure)}
        />
        {gate.checks.length > 1 && (
          <Button size="small" danger type="text" onClick={() => set(place, undefined)}>
            {t('removeCheck', values)}
          </Button>
        )}
      </div>
      <ChecksField
        place={`${place}.kinds`}
        label={t('kindsOf', values)}
        inverse={t('allKinds')}
        options={schoolKinds.map((kind) => ({ value: kind, label: t(`console:schoolKind.${kind}`) }))}
      />
    </div>
  );
}
