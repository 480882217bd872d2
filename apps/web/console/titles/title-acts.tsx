import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { titlesMove, type TitleDetailView } from '@web/api/generated';
import { say } from '@web/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { FormModal } from '../frame/form-modal';
import styles from './titles.module.css';

type Action = TitleDetailView['actions'][number];

/** Those for which the server asks a reason. */
const withReason: readonly Action[] = ['reopen', 'pass', 'downgrade', 'revoke', 'close-renewal'];
const onward: readonly Action[] = ['begin-rectifying', 'ask-reinspection', 'pass', 'open-renewal'];

/** What the reader may do with the title now; each asked once, in a sentence. */
export function TitleActs({ title }: { title: TitleDetailView }): ReactNode {
  const { t } = useTranslation('console/titles');
  const [chosen, choose] = useState<Action | null>(null);
  const cache = useQueryClient();
  return (
    <div className={styles.acts}>
      {title.actions.map((action) => (
        <Button
          key={action}
          type={onward.includes(action) ? 'primary' : 'default'}
          onClick={() => choose(action)}
        >
          {t(`act.${action}`)}
        </Button>
      ))}
      {chosen && (
        <FormModal<{ reason?: string }, TitleDetailView>
          title={t(`act.${chosen}`)}
          ok={t(`act.${chosen}`)}
          send={({ reason }) =>
            titlesMove({
              path: { id: title.id },
              body: { action: chosen, version: title.version, ...(reason && { reason }) },
            })
          }
          onDone={() => {
            choose(null);
            say(t('done'));
            void cache.invalidateQueries({ queryKey: ['rating'] });
          }}
          onClose={() => choose(null)}
        >
          <p>{t(`ask.${chosen}`)}</p>
          {withReason.includes(chosen) && (
            <Form.Item
              name="reason"
              label={t('reason')}
              rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
            >
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
            </Form.Item>
          )}
        </FormModal>
      )}
    </div>
  );
}
