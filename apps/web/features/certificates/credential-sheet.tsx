import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Sheet } from '@web/ui/dialog';
import { Checkbox } from '@web/ui/field';
import { say } from '@web/ui/toast';
import { useCredential, type CredentialWish } from './use-credential';

/** What the signed credential is for, and how much of herself the holder puts into it. */
export function CredentialSheet({
  serial,
  open,
  onClose,
}: {
  serial: string;
  open: boolean;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('certificates');
  const [named, setNamed] = useState(false);
  const take = useCredential(serial);
  const download = (format: CredentialWish['format']): void =>
    take.mutate(
      { format, named },
      {
        onSuccess: () => {
          say(t('credential.done'));
          onClose();
        },
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  const busy = (format: string): boolean => take.isPending && take.variables.format === format;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('credential.title')}
      text={t('credential.text')}
      actions={
        <>
          <Button look="primary" icon="download" busy={busy('jwt')} onClick={() => download('jwt')}>
            {t('credential.jwt')}
          </Button>
          <Button busy={busy('json')} onClick={() => download('json')}>
            {t('credential.json')}
          </Button>
        </>
      }
    >
      <Checkbox checked={named} onChange={setNamed}>
        {t('credential.named')}
      </Checkbox>
    </Sheet>
  );
}
