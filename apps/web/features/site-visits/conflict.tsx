import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OwnSiteVisitView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Confirm } from '@web/ui/dialog';
import { TextArea } from '@web/ui/field';
import { say } from '@web/ui/toast';
import { useConflict } from './use-visits';

/** A visitor who is not free to judge the school says so, and why; the city chooses another. */
export function Conflict({ visit, account }: { visit: OwnSiteVisitView; account: string }): ReactNode {
  const { t } = useTranslation('site-visits');
  const go = useNavigate();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const conflict = useConflict(account, visit.id);
  const send = (): void => {
    if (reason.trim() === '') return;
    conflict.mutate(reason.trim(), {
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
      onSuccess: () => {
        say(t('conflict.done'));
        void go(paths.reviewerVisits);
      },
    });
  };
  return (
    <div>
      <Button look="plain" onClick={() => setAsking(true)}>
        {t('conflict.button')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('conflict.title', { school: visit.schoolName })}
        text={t('conflict.text')}
        confirm={t('conflict.send')}
        busy={conflict.isPending}
        onConfirm={send}
      >
        <TextArea
          label={t('conflict.reason')}
          rows={3}
          maxLength={500}
          required
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Confirm>
    </div>
  );
}
