import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  selfAssessmentAnswer,
  selfAssessmentQuery,
  selfAssessmentWithdraw,
  type FigureQueryView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import { StateTag } from '../frame/state-tag';
import styles from './assessment.module.css';
import type { ItemProps } from './item-props';
import { useRefreshAssessments } from './use-assessments';

/** Doubts about the figure: the school says why, the district answers. */
export function QueryPart({ assessmentId, item, own }: ItemProps): ReactNode {
  const { t } = useTranslation('console/assessment');
  const heading = useId();
  const isOpen = item.queries.some(({ state }) => state === 'OPEN');
  const asks = own.mayQuery && !isOpen;
  if (item.queries.length === 0 && !asks) return null;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.sub}>
        {t('query.title')}
      </h3>
      {item.queries.map((query) => (
        <Asked key={query.id} query={query} mayAnswer={own.mayAnswer} mayWithdraw={own.mayQuery} />
      ))}
      {asks && <Ask assessmentId={assessmentId} code={item.code} />}
    </section>
  );
}

function Ask({ assessmentId, code }: { assessmentId: string; code: string }): ReactNode {
  const { t } = useTranslation('console/assessment');
  const field = useId();
  const [reason, setReason] = useState('');
  const refresh = useRefreshAssessments();
  const ask = useMutation({
    mutationFn: () => selfAssessmentQuery({ path: { id: assessmentId, code }, body: { reason } }),
    onSuccess: async () => {
      setReason('');
      await refresh();
      say(t('query.asked'));
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <div className={styles.form}>
      <label htmlFor={field}>{t('query.reason')}</label>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button disabled={!reason.trim()} loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('query.ask')}
      </Button>
    </div>
  );
}

/** One doubt with its answer, or the fields to answer it. */
export function Asked({
  query,
  mayAnswer,
  mayWithdraw,
}: {
  query: FigureQueryView;
  mayAnswer: boolean;
  mayWithdraw: boolean;
}): ReactNode {
  const { t } = useTranslation('console/assessment');
  const refresh = useRefreshAssessments();
  const withdraw = useMutation({
    mutationFn: () => selfAssessmentWithdraw({ path: { id: query.id } }),
    onSuccess: refresh,
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <div className={styles.asked}>
      <p>
        <StateTag tone={query.state === 'OPEN' ? 'now' : 'plain'}>{t(`query.state.${query.state}`)}</StateTag>{' '}
        <small>{momentWords(query.askedAt)}</small>
      </p>
      <p className={styles.said}>{query.reason}</p>
      {query.outcome && (
        <p className={styles.said}>
          {t(`query.outcome.${query.outcome}`)} {query.answer}
        </p>
      )}
      {query.state === 'OPEN' && <p className={styles.next}>{t('query.next')}</p>}
      {query.state === 'OPEN' && mayAnswer && <Answer query={query} />}
      {query.state === 'OPEN' && mayWithdraw && (
        <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('query.withdraw')}
        </Button>
      )}
    </div>
  );
}

function Answer({ query }: { query: FigureQueryView }): ReactNode {
  const { t } = useTranslation('console/assessment');
  const field = useId();
  const [outcome, setOutcome] = useState<'stands' | 'corrected'>('stands');
  const [answer, setAnswer] = useState('');
  const refresh = useRefreshAssessments();
  const send = useMutation({
    mutationFn: () => selfAssessmentAnswer({ path: { id: query.id }, body: { outcome, answer } }),
    onSuccess: refresh,
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <div className={styles.form}>
      <Radio.Group
        aria-label={t('query.verdict')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as 'stands' | 'corrected')}
        options={(['stands', 'corrected'] as const).map((value) => ({
          value,
          label: t(`query.outcome.${value}`),
        }))}
      />
      <label htmlFor={field}>{t('query.answer')}</label>
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={1000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <Button type="primary" disabled={!answer.trim()} loading={send.isPending} onClick={() => send.mutate()}>
        {t('query.send')}
      </Button>
    </div>
  );
}
