import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@web/ui/icon';
import styles from './decisions.module.css';
import { useDistrictChoices } from './use-district-choices';

/** People who sit somewhere, one a row: name, office, and the district they come from. Inside a form. */
export function PersonFields({ least, most }: { least: number; most: number }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const districts = useDistrictChoices();
  return (
    <Form.List name="members">
      {(rows, { add, remove }) => (
        <>
          <ul className={styles.people}>
            {rows.map(({ key, name }) => (
              <li key={key} className={styles.person}>
                <Form.Item name={[name, 'name']} rules={[{ required: true, whitespace: true }]}>
                  <Input
                    maxLength={40}
                    aria-label={t('person.name', { number: name + 1 })}
                    placeholder={t('person.namePlace')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'position']}>
                  <Input
                    maxLength={80}
                    aria-label={t('person.position', { number: name + 1 })}
                    placeholder={t('person.positionPlace')}
                  />
                </Form.Item>
                <Form.Item name={[name, 'districtId']}>
                  <Select
                    allowClear
                    aria-label={t('person.district', { number: name + 1 })}
                    placeholder={t('person.districtPlace')}
                    options={districts.data}
                  />
                </Form.Item>
                {rows.length > least && (
                  <Button
                    type="text"
                    aria-label={t('person.remove', { number: name + 1 })}
                    icon={<Icon name="trash" size={18} />}
                    onClick={() => remove(name)}
                  />
                )}
              </li>
            ))}
          </ul>
          {rows.length < most && (
            <Button icon={<Icon name="plus" size={18} />} onClick={() => add({})}>
              {t('person.add')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

export interface PersonValues {
  name: string;
  position?: string;
  districtId?: string;
}

export const personBody = ({ name, position, districtId }: PersonValues) => ({
  name,
  position: position ?? '',
  districtId: districtId ?? null,
});
