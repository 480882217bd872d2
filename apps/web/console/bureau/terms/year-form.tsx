import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYearsSave, type SchoolYearDetailView, type SchoolYearDto } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card, Stack } from '../../frame/list-frame';
import { HolidayFields } from './holiday-fields';
import styles from './terms.module.css';

type Values = Pick<SchoolYearDto, 'terms' | 'holidays'>;

/** Terms and holidays of one year, saved together. */
export function YearForm({ year }: { year: SchoolYearDetailView }): ReactNode {
  const { t } = useTranslation('console/bureau/terms');
  const [form] = Form.useForm<Values>();
  const { save, takeTheirs } = useSaveYear(year, form);
  const changed = save.error instanceof Problem && save.error.code === 'school-year.changed-meanwhile';
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!year.editable}
      initialValues={{ terms: [0, 1].map((index) => year.terms[index] ?? {}), holidays: year.holidays }}
      onFinish={({ terms, holidays }) =>
        save.mutate({
          terms: [daysOf(terms[0]), daysOf(terms[1])],
          holidays: (holidays ?? []).map(({ day, name, isWorkday }) => ({ day, name, isWorkday })),
        })
      }
      scrollToFirstError
    >
      <Stack>
        <TermFields year={year} />
        <Card title={t('holidays')} text={t('holidaysText')}>
          <HolidayFields />
        </Card>
        {save.error && (
          <Note tone={changed ? 'now' : 'danger'} icon="alert" announce>
            <p>{sentenceFor(save.error, t)}</p>
            {changed && <Button onClick={takeTheirs}>{t('takeTheirs')}</Button>}
          </Note>
        )}
        {year.editable && (
          <Button type="primary" htmlType="submit" loading={save.isPending} className={styles.save}>
            {t('app:save')}
          </Button>
        )}
      </Stack>
    </Form>
  );
}

/** Saves the year; what cannot stand is marked at its field. */
function useSaveYear(year: SchoolYearDetailView, form: FormInstance<Values>) {
  const { t } = useTranslation('console/bureau/terms');
  const cache = useQueryClient();
  const key = ['school-years', year.code];
  const save = useMutation({
    mutationFn: (values: Values) =>
      schoolYearsSave({ path: { code: year.code }, body: { ...values, revision: year.revision } }),
    onSuccess: async (saved) => {
      say(t('saved'));
      cache.setQueryData(key, saved);
      await cache.invalidateQueries({ queryKey: ['school-years'], exact: true });
    },
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      form.setFields(
        error.errors.map(({ field, code }) => ({
          name: field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) as never,
          errors: [t(`fault.${code.replace('school-year.', '')}`, { defaultValue: t('fault.other') })],
        })),
      );
    },
  });
  return { save, takeTheirs: () => void cache.resetQueries({ queryKey: key }) };
}

const daysOf = ({ startsOn, endsOn }: Values['terms'][0]): Values['terms'][0] => ({ startsOn, endsOn });

function TermFields({ year }: { year: SchoolYearDetailView }): ReactNode {
  const { t } = useTranslation('console/bureau/terms');
  const needed = [{ required: true, message: t('needed') }];
  return (
    <div className={styles.terms}>
      {[0, 1].map((index) => (
        <Card
          key={index}
          title={t(`term.${index + 1}`)}
          text={year.terms[index] && t('weeks', { count: year.terms[index].weeks })}
        >
          <div className={styles.row}>
            <Form.Item name={['terms', index, 'startsOn']} label={t('startsOn')} rules={needed}>
              <Input type="date" />
            </Form.Item>
            <Form.Item name={['terms', index, 'endsOn']} label={t('endsOn')} rules={needed}>
              <Input type="date" />
            </Form.Item>
          </div>
        </Card>
      ))}
    </div>
  );
}
