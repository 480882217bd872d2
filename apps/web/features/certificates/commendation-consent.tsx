import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { consentsGive, consentsWithdraw, ownCommendationsList } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { sentenceFor } from '@web/i18n/error-words';
import { Checkbox } from '@web/ui/field';
import { say } from '@web/ui/toast';
import styles from './certificates.module.css';

/** Whether the school may show the holder's name; hers to give and to take back. Silent while it is fetched. */
export function CommendationConsent({ serial }: { serial: string }): ReactNode {
  const { t } = useTranslation('certificates');
  const cache = useQueryClient();
  const own = useQuery({ queryKey: keys.commendations(), queryFn: () => ownCommendationsList() });
  const commendation = own.data?.find((one) => one.serial === serial);
  const agree = useMutation({
    mutationFn: async ({ agreed, textVersion }: { agreed: boolean; textVersion: string }) => {
      if (agreed) await consentsGive({ body: { kind: 'commendation', textVersion } });
      else await consentsWithdraw({ query: { kind: 'commendation' } });
    },
    onSuccess: async (_, { agreed }) => {
      await Promise.all([
        cache.invalidateQueries({ queryKey: keys.commendations() }),
        cache.invalidateQueries({ queryKey: keys.consents() }),
      ]);
      say(t(agreed ? 'commendation.agreed' : 'commendation.withdrawn'));
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  if (!commendation) return null;
  const { shown, textVersion } = commendation;
  return (
    <div className={styles.consent}>
      <Checkbox
        checked={agree.isPending ? agree.variables.agreed : shown}
        onChange={(agreed) => agree.mutate({ agreed, textVersion })}
      >
        {t('commendation.ask')}
      </Checkbox>
      <p>{t('commendation.hint')}</p>
    </div>
  );
}
