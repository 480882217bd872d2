import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { publicityObject, type ObjectionReceiptView, type PublicityView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Sheet } from '@web/ui/dialog';
import { TextArea, TextField } from '@web/ui/field';
import { Note } from '@web/ui/states';
import styles from './awards.module.css';

const shortest = { name: 1, contact: 5, text: 10 } as const;
type Name = keyof typeof shortest;

/** Says what somebody has against a school; what was written stays until it has arrived. */
export function ObjectionSheet({
  against,
  onClose,
}: {
  against: PublicityView;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('awards');
  const [values, setValues] = useState({ name: '', contact: '', text: '' });
  const [tried, setTried] = useState(false);
  const send = useMutation({ mutationFn: () => publicityObject({ path: { id: against.id }, body: values }) });
  const faultOf = (name: Name): string | undefined => {
    const length = values[name].trim().length;
    if (!tried || length >= shortest[name]) return undefined;
    if (length === 0) return t('objection.needed');
    return t(name === 'text' ? 'objection.tooShort' : 'objection.contactShort');
  };
  const isWhole = (Object.keys(shortest) as Name[]).every(
    (name) => values[name].trim().length >= shortest[name],
  );
  const field = (name: Name, maxLength: number) => ({
    label: t(`objection.${name}`),
    value: values[name],
    maxLength,
    error: faultOf(name) ?? '',
    onChange: ({ target }: { target: { value: string } }) => setValues({ ...values, [name]: target.value }),
  });
  if (send.data) return <Received receipt={send.data} onClose={onClose} />;
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('objection.title', { school: against.school })}
      actions={
        <Button
          look="primary"
          busy={send.isPending}
          onClick={() => {
            setTried(true);
            if (isWhole) send.mutate();
          }}
        >
          {t('objection.send')}
        </Button>
      }
    >
      <div className={styles.form}>
        <TextField {...field('name', 40)} autoComplete="name" />
        <TextField {...field('contact', 80)} />
        <TextArea {...field('text', 2000)} hint={t('objection.textHint')} rows={5} />
        {send.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(send.error, t)}
          </Note>
        )}
      </div>
    </Sheet>
  );
}

function Received({ receipt, onClose }: { receipt: ObjectionReceiptView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('awards');
  return (
    <Sheet
      open
      onClose={onClose}
      title={t('objection.done')}
      text={t('objection.doneText', { day: dayWords(receipt.dueDay) })}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('objection.close')}
        </Button>
      }
    >
      <p className={styles.receipt} role="status">
        {t('objection.receipt')} <strong>{receipt.receipt}</strong>
      </p>
    </Sheet>
  );
}
