import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { named, type TierRule } from '../standard-document.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { NumberField, ProblemsAt } from './fields';

/** Domains of which a tier asks for another share than of the others. */
export function DomainFloors({ place, rule }: { place: string; rule: TierRule }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const tier = t(`topics:tier.${rule.tier}`);
  const floors = Object.keys(rule.domainFloors);
  const others = document.domains.filter(({ code }) => !(code in rule.domainFloors));
  if (rule.domainFloor === null && floors.length === 0) return null;
  return (
    <fieldset className={styles.item}>
      <legend>{t('domainFloors')}</legend>
      <ProblemsAt place={`${place}.domainFloors`} />
      <div className={styles.row}>
        {floors.map((code) => (
          <div key={code} className={styles.optional}>
            <NumberField
              place={`${place}.domainFloors.${code}`}
              label={t('floorIn', { tier, domain: code })}
              percent
            />
            <Button
              size="small"
              danger
              type="text"
              onClick={() => set(`${place}.domainFloors.${code}`, undefined)}
            >
              {t('removeFloor', { tier, code })}
            </Button>
          </div>
        ))}
      </div>
      <div className={styles.row}>
        {others.map(({ code, name }) => (
          <Button
            key={code}
            size="small"
            onClick={() => set(`${place}.domainFloors.${code}`, rule.domainFloor ?? 0.5)}
          >
            {t('addDomainFloor', { code, name: named(name, i18n.language) })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
