import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { objectionReceiptsLook } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { TextField } from '@web/ui/field';
import { Section } from '@web/ui/page';
import { Note } from '@web/ui/states';
import styles from './awards.module.css';

/** For who has objected: the answer, by the number of the receipt. */
export function ReceiptLookUp(): ReactNode {
  const { t } = useTranslation('awards');
  const [receipt, setReceipt] = useState('');
  const look = useMutation({
    mutationFn: () => objectionReceiptsLook({ path: { receipt: receipt.trim() } }),
  });
  const found = look.data;
  return (
    <Section title={t('receipt.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (receipt.trim()) look.mutate();
        }}
      >
        <TextField
          label={t('receipt.label')}
          value={receipt}
          maxLength={40}
          placeholder="7K3M-9QXA-P2RD-0VTC-H"
          onChange={({ target }) => setReceipt(target.value)}
        />
        <Button type="submit" busy={look.isPending}>
          {t('receipt.look')}
        </Button>
      </form>
      {found && (
        <Note icon={found.state === 'OPEN' ? 'clock' : 'check'} announce>
          <p>{t(`receipt.${found.state}`, { day: dayWords(found.dueDay) })}</p>
          {found.answer && <p>{t('receipt.answer', { answer: found.answer })}</p>}
        </Note>
      )}
      {look.error && (
        <Note tone="now" icon="search" announce>
          {sentenceFor(look.error, t)}
        </Note>
      )}
    </Section>
  );
}
