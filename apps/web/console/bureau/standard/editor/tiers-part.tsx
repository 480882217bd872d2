import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../../frame/list-frame';
import type { TierRule } from '../standard-document.rule';
import { OptionalNumber } from './choice-fields';
import { DomainFloors } from './domain-floors';
import { stepsWith } from './edits.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ChoiceField, NumberField, ProblemsAt, WordsFields } from './fields';
import { KeyFloors } from './key-floors';

/** What each tier asks for: total, floors, tenure, visit. */
export function TiersPart(): ReactNode {
  const { document } = useEditing();
  return (
    <Stack>
      {document.tiers.map((tier, at) => (
        <Tier key={tier.tier} rule={tier} at={at} />
      ))}
    </Stack>
  );
}

function Tier({ rule, at }: { rule: TierRule; at: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const place = `tiers.${at}`;
  const tier = t(`topics:tier.${rule.tier}`);
  return (
    <Card title={tier}>
      <ProblemsAt place={`${place}.tier`} />
      <WordsFields place={`${place}.name`} label={t('nameOf', { code: tier })} />
      <div className={styles.row}>
        <OptionalNumber place={`${place}.total`} label={t('totalOf', { tier })} first={60} />
        <OptionalNumber place={`${place}.domainFloor`} label={t('floorOf', { tier })} percent first={0.5} />
        <NumberField place={`${place}.years`} label={t('lastsOf', { tier })} />
      </div>
      <DomainFloors place={place} rule={rule} />
      <KeyFloors place={place} rule={rule} />
      <Tenure place={`${place}.tenure`} rule={rule} at={at} />
      <Steps place={`${place}.steps`} rule={rule} />
    </Card>
  );
}

function Tenure({ place, rule, at }: { place: string; rule: TierRule; at: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const below = document.tiers.slice(0, at);
  const tier = t(`topics:tier.${rule.tier}`);
  if (below.length === 0 && !rule.tenure) return null;
  return (
    <fieldset className={styles.item}>
      <legend>{t('tenure')}</legend>
      <Checkbox
        aria-label={t('askFor', { what: `${tier} ${t('tenure')}` })}
        checked={rule.tenure !== null}
        onChange={({ target }) =>
          set(place, target.checked ? { tier: below.at(-1)?.tier ?? 'basic', years: 1 } : null)
        }
      >
        {t('tenureAsked')}
      </Checkbox>
      {rule.tenure && (
        <div className={styles.row}>
          <ChoiceField
            place={`${place}.tier`}
            label={t('tenureTier', { tier })}
            options={below.map((each) => ({ value: each.tier, label: t(`topics:tier.${each.tier}`) }))}
          />
          <NumberField
            place={`${place}.years`}
            label={t('tenureOf', { tier, before: t(`topics:tier.${rule.tenure.tier}`) })}
          />
        </div>
      )}
    </fieldset>
  );
}

/** The way to a tier is fixed; whether a school is visited on it, the standard says. */
function Steps({ place, rule }: { place: string; rule: TierRule }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  const visitedOfOld = rule.tier === 'model' || rule.tier === 'star';
  const visited = rule.steps ? rule.steps.includes('site-visit') : visitedOfOld;
  const steps = rule.steps ?? stepsWith(rule, visited);
  return (
    <fieldset className={styles.item} data-place={place}>
      <legend>{t('steps')}</legend>
      <p className={styles.way}>
        {steps.map((step) => t(`console/bureau/standard:step.${step}`)).join(' → ')}
      </p>
      <ProblemsAt place={place} />
      {rule.tier !== 'basic' && (
        <Checkbox
          aria-label={t('visitOf', { tier: t(`topics:tier.${rule.tier}`) })}
          checked={visited}
          onChange={({ target }) => set(place, stepsWith(rule, target.checked))}
        >
          {t('visit')}
        </Checkbox>
      )}
    </fieldset>
  );
}
