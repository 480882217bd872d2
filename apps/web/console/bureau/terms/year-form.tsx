import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  schoolYearsOpen,
  schoolYearsSave,
  type SchoolYearDetailView,
  type SchoolYearDto,
} from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card, Stack } from '../../frame/list-frame';
import { ChangedMeanwhile, isChangedMeanwhile } from '../../frame/merge/changed-meanwhile';
import { HolidayFields } from './holiday-fields';
import styles from './terms.module.css';

type Values = Pick<SchoolYearDto, 'terms' | 'holidays'>;

/** Terms and holidays of one year, saved together. */
export function YearForm({ year }: { year: SchoolYearDetailView }): ReactNode {
  const { t } = useTranslation('console/bureau/terms');
  const [form] = Form.useForm<Values>();
  const save = useSaveYear(year, form);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={!year.editable}
      initialValues={valuesOf(year)}
      onFinish={(values) => save.mutate({ values: sent(values), revision: year.revision })}
    >
      <Stack>
        <TermFields year={year} />
        <Card title={t('holidays')} text={t('holidaysText')}>
          <HolidayFields />
        </Card>
        <Refusal year={year} form={form} save={save} />
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
  return useMutation({
    mutationFn: ({ values, revision }: { values: Values; revision: number }) =>
      schoolYearsSave({ path: { code: year.code }, body: { ...values, revision } }),
    onSuccess: async (saved) => {
      say(t('saved'));
      cache.setQueryData(['school-years', year.code], saved);
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
}

/** Why it was not saved; where somebody else was first, theirs beside one's own. */
function Refusal({
  year,
  form,
  save,
}: {
  year: SchoolYearDetailView;
  form: FormInstance<Values>;
  save: ReturnType<typeof useSaveYear>;
}): ReactNode {
  const { t } = useTranslation('console/bureau/terms');
  if (!save.error) return null;
  if (!isChangedMeanwhile(save.error)) {
    return (
      <Note tone="danger" icon="alert" announce>
        {sentenceFor(save.error, t)}
      </Note>
    );
  }
  return (
    <ChangedMeanwhile<Values>
      fields={[
        {
          name: 'terms',
          label: t('terms'),
          show: ({ startsOn, endsOn }: Values['terms'][0]) => `${startsOn} – ${endsOn}`,
        },
        {
          name: 'holidays',
          label: t('holidays'),
          show: ({ day, name }: Values['holidays'][0]) => `${day} ${name}`,
        },
      ]}
      read={async () => {
        const theirs = await schoolYearsOpen({ path: { code: year.code } });
        return { values: sent(valuesOf(theirs)), revision: theirs.revision };
      }}
      base={sent(valuesOf(year))}
      mine={sent(form.getFieldsValue(true) as Values)}
      attempt={save.submittedAt}
      busy={save.isPending}
      onSave={(values, revision) => {
        form.setFieldsValue(values);
        save.mutate({ values, revision });
      }}
    />
  );
}

const valuesOf = (year: SchoolYearDetailView): Values => ({
  terms: [0, 1].map((index) => year.terms[index] ?? { startsOn: '', endsOn: '' }) as Values['terms'],
  holidays: year.holidays,
});

/** Only what is sent, so that forms can be compared. */
const sent = ({ terms, holidays }: Values): Values => ({
  terms: [daysOf(terms[0]), daysOf(terms[1])],
  holidays: (holidays ?? []).map(({ day, name, isWorkday }) => ({ day, name, isWorkday })),
});

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
