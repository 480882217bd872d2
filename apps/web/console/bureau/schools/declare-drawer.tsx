import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarableMeasureView, DeclaredFiguresView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Drawer } from '../../frame/overlay';
import { factWords, measureWords } from '../../rating/amounts';
import styles from './schools.module.css';
import { useDeclare } from './use-declared';

interface Fields {
  measure?: string;
  value?: number;
  outOf?: number;
  document?: string;
  note?: string;
}

interface DeclareDrawerProps {
  view: DeclaredFiguresView;
  unitId: string;
  open: boolean;
  onClose: () => void;
}

/** Declares one figure from its document; the form asks for what the measure is made of. */
export function DeclareDrawer({ view, unitId, open, onClose }: DeclareDrawerProps): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const [form] = Form.useForm<Fields>();
  const declare = useDeclare(unitId);
  const code = Form.useWatch('measure', form);
  const measure = view.measures.find((each) => each.code === code);
  const { reset } = declare;
  useEffect(() => {
    if (!open) return;
    form.resetFields();
    reset();
  }, [open, form, reset]);
  const send = ({ measure: chosen = '', value = 0, outOf, document = '', note }: Fields): void =>
    declare.mutate(
      { measure: chosen, value, outOf, document, note: note || undefined },
      {
        onSuccess: () => {
          say(t('declared.saved'));
          onClose();
        },
      },
    );
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t('form.title')}
      size={460}
      forceRender
      footer={
        <div className={styles.formFoot}>
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button type="primary" loading={declare.isPending} onClick={() => form.submit()}>
            {t('form.submit')}
          </Button>
        </div>
      }
    >
      <Form<Fields> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <MeasureField measures={view.measures} onChoose={() => form.resetFields(['value', 'outOf'])} />
        {measure && <Standing view={view} measure={measure} />}
        {measure && <ValueFields measure={measure} />}
        <SourceFields />
        {declare.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(declare.error, t)}
          </Note>
        )}
      </Form>
    </Drawer>
  );
}

function SourceFields(): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  return (
    <>
      <Form.Item
        name="document"
        label={t('form.document')}
        extra={t('form.documentHelp')}
        rules={[{ required: true, min: 2, max: 300, whitespace: true, message: t('form.documentNeeded') }]}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="note" label={t('form.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </>
  );
}

function MeasureField({
  measures,
  onChoose,
}: {
  measures: readonly DeclarableMeasureView[];
  onChoose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { t: rating } = useTranslation('console/rating');
  const optionsOf = (gates: boolean): { value: string; label: string }[] =>
    measures
      .filter(({ code }) => code.startsWith('gate.') === gates)
      .map(({ code }) => ({ value: code, label: measureWords(rating, code) }));
  return (
    <Form.Item
      name="measure"
      label={t('form.measure')}
      rules={[{ required: true, message: t('form.measureNeeded') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChoose}
        options={[
          { label: t('form.indicators'), options: optionsOf(false) },
          { label: t('form.gates'), options: optionsOf(true) },
        ]}
      />
    </Form.Item>
  );
}

/** What the platform knows of the measure itself, and what stands declared already. */
function Standing({
  view,
  measure,
}: {
  view: DeclaredFiguresView;
  measure: DeclarableMeasureView;
}): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { t: rating } = useTranslation('console/rating');
  const before = view.figures.find((each) => each.measure === measure.code && each.withdrawnAt === null);
  return (
    <div className={styles.standing}>
      <Note tone={measure.counted === 'yes' ? 'now' : 'plain'}>{t(`form.${measure.counted}`)}</Note>
      {before && (
        <Note tone="now">
          {t('form.replaces', {
            value: factWords({ value: before.value, of: before.outOf, unit: measure.unit }, rating),
            document: before.document,
          })}
        </Note>
      )}
    </div>
  );
}

function ValueFields({ measure }: { measure: DeclarableMeasureView }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { t: rating } = useTranslation('console/rating');
  const unit = rating(`unit.${measure.unit}`);
  const needed = { required: true, message: t('form.numberNeeded') };
  if (measure.shape === 'yes-no' || measure.shape === 'step') {
    const values = measure.shape === 'step' ? [0, 0.25, 0.5, 0.75, 1] : [1, 0];
    return (
      <Form.Item
        name="value"
        label={t(measure.shape === 'step' ? 'form.step' : 'form.holds')}
        rules={[needed]}
      >
        <Radio.Group
          className={styles.choices}
          options={values.map((value) => ({
            value,
            label: factWords({ value, of: null, unit: measure.unit }, rating),
          }))}
        />
      </Form.Item>
    );
  }
  if (measure.shape === 'count') {
    return (
      <Form.Item name="value" label={t('form.value')} rules={[needed]}>
        <InputNumber min={0} suffix={unit} className={styles.number} />
      </Form.Item>
    );
  }
  return (
    <div className={styles.ratio}>
      <Form.Item
        name="value"
        label={t('form.part')}
        dependencies={['outOf']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_, value: number | null) =>
              value !== null && value > Number(getFieldValue('outOf') ?? Infinity)
                ? Promise.reject(new Error(t('form.tooMuch')))
                : Promise.resolve(),
          }),
        ]}
      >
        <InputNumber min={0} suffix={unit} className={styles.number} />
      </Form.Item>
      <Form.Item
        name="outOf"
        label={t('form.of')}
        rules={[needed, { type: 'number', min: 0.0001, message: t('form.ofNeeded') }]}
      >
        <InputNumber min={0} suffix={unit} className={styles.number} />
      </Form.Item>
    </div>
  );
}
