import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteVisitView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Field } from '@web/ui/field';
import { say } from '@web/ui/toast';
import styles from './site-visit.module.css';
import { useVisitAnswer } from './use-site-visit';

/** The one text of the school; it may be put better until the panel has decided. */
export function AnswerForm({
  assessmentId,
  visit,
}: {
  assessmentId: string;
  visit: SiteVisitView;
}): ReactNode {
  const { t } = useTranslation('console/site-visit');
  const [text, setText] = useState(visit.answer ?? '');
  const answer = useVisitAnswer(assessmentId);
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(
          { text: text.trim(), revision: visit.revision },
          {
            onError: (error) => say(sentenceFor(error, t), 'urgent'),
            onSuccess: () => say(t('answered')),
          },
        );
      }}
    >
      <Field label={t('answerLabel')}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={text}
            maxLength={2000}
            showCount
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div>
        <Button htmlType="submit" type="primary" loading={answer.isPending} disabled={text.trim() === ''}>
          {t(visit.answer ? 'answerAgain' : 'sendAnswer')}
        </Button>
      </div>
    </form>
  );
}
