import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@web/ui/icon';
import styles from './terms.module.css';

/** Days that differ from their weekday, one a row; inside the form of a year. */
export function HolidayFields(): ReactNode {
  const { t } = useTranslation('console/bureau/terms');
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form.List name="holidays">
      {(rows, { add, remove }) => (
        <>
          {rows.length === 0 && <p className={styles.soft}>{t('noHolidays')}</p>}
          <ul className={styles.days}>
            {rows.map(({ key, name }) => (
              <li key={key} className={styles.day}>
                <Form.Item name={[name, 'day']} rules={needed}>
                  <Input type="date" aria-label={t('day')} />
                </Form.Item>
                <Form.Item name={[name, 'name']} rules={needed}>
                  <Input maxLength={40} aria-label={t('name')} placeholder={t('name')} />
                </Form.Item>
                <Form.Item name={[name, 'isWorkday']}>
                  <Select
                    aria-label={t('kind')}
                    options={[
                      { value: false, label: t('off') },
                      { value: true, label: t('worked') },
                    ]}
                  />
                </Form.Item>
                <Button
                  type="text"
                  aria-label={t('remove')}
                  icon={<Icon name="trash" size={18} />}
                  onClick={() => remove(name)}
                />
              </li>
            ))}
          </ul>
          <Button icon={<Icon name="plus" size={18} />} onClick={() => add({ isWorkday: false })}>
            {t('add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
