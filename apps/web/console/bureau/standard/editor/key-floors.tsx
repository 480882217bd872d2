import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf, type TierRule } from '../standard-document.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ChoiceField, NumberField, ProblemsAt } from './fields';

/** Single indicators a tier does not do without. */
export function KeyFloors({ place, rule }: { place: string; rule: TierRule }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const codes = document.indicators.map(({ code }) => code);
  const tier = t(`topics:tier.${rule.tier}`);
  return (
    <fieldset className={styles.item}>
      <legend>{t('keyFloors')}</legend>
      <ProblemsAt place={`${place}.keyFloors`} />
      {rule.keyFloors.map((floor, nth) => {
        const own = `${place}.keyFloors.${nth}`;
        const options = [...new Set([...codes, floor.indicator])];
        return (
          // Known by its place: while one is being chosen, two may name the same indicator.
          <div key={own} className={styles.scale}>
            <ChoiceField
              place={`${own}.indicator`}
              label={t('floorIndicator', { tier, number: nth + 1 })}
              options={options.map((code) => ({
                value: code,
                label: `${code} ${nameOf(document, code, i18n.language)}`,
              }))}
            />
            <ChoiceField
              place={`${own}.of`}
              label={t('floorKind', { tier, number: nth + 1 })}
              options={(['observed', 'points'] as const).map((of) => ({ value: of, label: t(`of.${of}`) }))}
            />
            <NumberField
              place={`${own}.atLeast`}
              label={t('floorAtLeast', { tier, code: floor.indicator })}
              percent
            />
            <Button size="small" danger type="text" onClick={() => set(own, undefined)}>
              {t('removeFloor', { tier, code: floor.indicator })}
            </Button>
            <ProblemsAt place={own} />
          </div>
        );
      })}
      <Button
        size="small"
        className={styles.add ?? ''}
        onClick={() =>
          set(`${place}.keyFloors.${rule.keyFloors.length}`, {
            indicator:
              codes.find((code) => rule.keyFloors.every(({ indicator }) => indicator !== code)) ?? codes[0],
            of: 'points',
            atLeast: 0.5,
          })
        }
      >
        {t('addFloor')}
      </Button>
    </fieldset>
  );
}
