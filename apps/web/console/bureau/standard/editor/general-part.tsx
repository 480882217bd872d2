import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../../frame/list-frame';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ChoiceField, NumberField, TextField, WordsFields } from './fields';

/** Name, and the rules that hold for the whole: missing data, surveys, hours, quota. */
export function GeneralPart(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { t: words } = useTranslation('console/bureau/standard');
  const { document, set } = useEditing();
  return (
    <Stack>
      <Card title={t('general.name')}>
        <div className={styles.row}>
          <TextField place="version" label={words('field.version')} />
          <div className={styles.grow}>
            <WordsFields place="name" label={t('general.nameOf')} />
          </div>
        </div>
        <p className={styles.hint}>{t('general.fixed', { code: document.code, format: document.format })}</p>
      </Card>
      <Card title={words('rule.title')}>
        <div className={styles.row}>
          <NumberField place="ratedFrom" label={words('field.ratedFrom')} percent />
          <NumberField place="smallGroup" label={words('field.smallGroup')} />
          <NumberField place="participation.classHours" label={words('field.classHours')} />
          <NumberField place="participation.minutesPerClassHour" label={words('field.minutesPerClassHour')} />
        </div>
        <div className={styles.row}>
          <NumberField place="survey.answersAtLeast" label={words('field.answersAtLeast')} />
          <NumberField place="survey.shareAtLeast" label={words('field.shareAtLeast')} percent />
          <NumberField place="survey.smallSchool.familiesBelow" label={words('field.familiesBelow')} />
          <NumberField place="survey.smallSchool.shareAtLeast" label={t('general.smallShare')} percent />
          <ChoiceField
            place="survey.z"
            label={t('general.confidence')}
            options={confidences(document.survey.z)}
          />
        </div>
      </Card>
      <Card title={words('section.quota')} text={t('general.quotaText')}>
        <span data-place="quota.active">
          <Checkbox
            checked={document.quota.active}
            onChange={({ target }) => set('quota.active', target.checked)}
          >
            {t('general.quota')}
          </Checkbox>
        </span>
        <div className={styles.row}>
          {(['model', 'star'] as const).map((tier) => (
            <NumberField
              key={tier}
              place={`quota.${tier}`}
              label={t('general.quotaOf', { tier: t(`topics:tier.${tier}`) })}
              percent
              disabled={!document.quota.active}
            />
          ))}
        </div>
      </Card>
    </Stack>
  );
}

/** Quantiles of the normal distribution: how sure the lower bound of satisfaction is to be. */
const quantiles = [
  { value: '1.644853626951473', label: '90 %' },
  { value: '1.959963984540054', label: '95 %' },
  { value: '2.575829303548901', label: '99 %' },
];

/** One that came with a file and is none of these stays as it is. */
const confidences = (z: string) =>
  quantiles.some(({ value }) => value === z) ? quantiles : [...quantiles, { value: z, label: `z = ${z}` }];
