import { Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../../frame/list-frame';
import { nameOf, reviewSteps, type ReviewStep, type TierRule } from '../standard-document.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ChoiceField, NumberField, ProblemsAt, WordsFields } from './fields';

/** What each tier asks for: total, floors, tenure, review. */
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
  const { document } = useEditing();
  const place = `tiers.${at}`;
  const tier = t(`topics:tier.${rule.tier}`);
  return (
    <Card title={tier}>
      <WordsFields place={`${place}.name`} label={t('nameOf', { code: tier })} />
      <div className={styles.row}>
        {rule.total !== null && <NumberField place={`${place}.total`} label={t('totalOf', { tier })} />}
        {rule.domainFloor !== null && (
          <NumberField place={`${place}.domainFloor`} label={t('floorOf', { tier })} percent />
        )}
        {Object.keys(rule.domainFloors).map((code) => (
          <NumberField
            key={code}
            place={`${place}.domainFloors.${code}`}
            label={t('floorIn', { tier, domain: code })}
            percent
          />
        ))}
        {rule.tenure && (
          <NumberField
            place={`${place}.tenure.years`}
            label={t('tenureOf', { tier, before: t(`topics:tier.${rule.tenure.tier}`) })}
          />
        )}
        <NumberField place={`${place}.years`} label={t('lastsOf', { tier })} />
      </div>
      <ProblemsAt place={`${place}.tier`} />
      <KeyFloors place={place} rule={rule} codes={document.indicators.map(({ code }) => code)} />
      <Steps place={place} steps={rule.steps ?? []} />
    </Card>
  );
}

function KeyFloors({ place, rule, codes }: { place: string; rule: TierRule; codes: string[] }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const next = `${place}.keyFloors.${rule.keyFloors.length}`;
  return (
    <fieldset className={styles.item}>
      <legend>{t('keyFloors')}</legend>
      <ProblemsAt place={`${place}.keyFloors`} />
      {rule.keyFloors.map((floor, nth) => {
        const own = `${place}.keyFloors.${nth}`;
        return (
          // Known by its place: while one is being chosen, two may name the same indicator.
          <div key={own} className={styles.row}>
            <ChoiceField
              place={`${own}.indicator`}
              label={t('floorIndicator', { number: nth + 1 })}
              options={codes.map((code) => ({
                value: code,
                label: `${code} ${nameOf(document, code, i18n.language)}`,
              }))}
            />
            <ChoiceField
              place={`${own}.of`}
              label={t('floorKind', { number: nth + 1 })}
              options={(['observed', 'points'] as const).map((of) => ({ value: of, label: t(`of.${of}`) }))}
            />
            <NumberField
              place={`${own}.atLeast`}
              label={t('floorAtLeast', { code: floor.indicator })}
              percent
            />
            <Button size="small" danger type="text" onClick={() => set(own, undefined)}>
              {t('remove', { code: floor.indicator })}
            </Button>
          </div>
        );
      })}
      <Button size="small" onClick={() => set(next, { indicator: codes[0], of: 'observed', atLeast: 0.5 })}>
        {t('addFloor')}
      </Button>
    </fieldset>
  );
}

function Steps({ place, steps }: { place: string; steps: readonly ReviewStep[] }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  return (
    <fieldset className={styles.item}>
      <legend>{t('steps')}</legend>
      <div className={styles.row}>
        {reviewSteps.map((step) => (
          <Checkbox
            key={step}
            checked={steps.includes(step)}
            onChange={({ target }) =>
              set(
                `${place}.steps`,
                reviewSteps.filter((each) => (each === step ? target.checked : steps.includes(each))),
              )
            }
          >
            {t(`console/bureau/standard:step.${step}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
