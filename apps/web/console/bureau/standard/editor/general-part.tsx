import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../../frame/list-frame';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { NumberField, TextField, WordsFields } from './fields';

/** Name, and the rules that hold for the whole: missing data, surveys, hours, quota. */
export function GeneralPart(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { t: words } = useTranslation('console/bureau/standard');
  const { document, set } = useEditing();
  return (
    <Stack>
      <Card title={t('general.name')}>
        <TextField place="version" label={words('field.version')} />
        <WordsFields place="name" label={words('field.name')} />
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
        </div>
      </Card>
      <Card title={words('section.quota')} text={t('general.quotaText')}>
        <Checkbox
          checked={document.quota.active}
          onChange={({ target }) => set('quota.active', target.checked)}
        >
          {t('general.quota')}
        </Checkbox>
        {document.quota.active && (
          <div className={styles.row}>
            {(['model', 'star'] as const).map((tier) => (
              <NumberField
                key={tier}
                place={`quota.${tier}`}
                label={t('general.quotaOf', { tier: t(`topics:tier.${tier}`) })}
                percent
              />
            ))}
          </div>
        )}
      </Card>
    </Stack>
  );
}
