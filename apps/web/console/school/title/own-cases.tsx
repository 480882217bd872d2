import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { vetoesOfSchool, vetoesReply, type OwnVetoView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import styles from '../../titles/titles.module.css';
import { VetoState } from '../../titles/veto-state';

/** Cases of one's own school; nothing is shown where there are none. */
export function OwnCases({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/school/title');
  const cases = useQuery({
    queryKey: ['rating', 'vetoes', 'school', unitId],
    queryFn: () => vetoesOfSchool({ path: { unitId }, query: { pageSize: 20 } }),
  });
  if (!cases.data || cases.data.total === 0) return null;
  return (
    <Card title={t('cases.title')} text={t('cases.text')}>
      <ul className={styles.list}>
        {cases.data.items.map((veto) => (
          <OwnCase key={`${veto.id}${veto.version}`} veto={veto} />
        ))}
      </ul>
    </Card>
  );
}

function OwnCase({ veto }: { veto: OwnVetoView }): ReactNode {
  const { t } = useTranslation('console/school/title');
  const isOver = veto.state === 'DISMISSED' || veto.state === 'LIFTED';
  return (
    <li className={styles.task}>
      <p className={styles.head}>
        <strong>{veto.name}</strong>
        <VetoState state={veto.state}>{t(`cases.state.${veto.state}`)}</VetoState>
        <span className={styles.quiet}>{dayWords(veto.openedAt)}</span>
      </p>
      <p className={styles.words}>{veto.matter}</p>
      {veto.actions.includes('reply') ? (
        <Reply veto={veto} />
      ) : (
        veto.reply && <p className={styles.words}>{`${t('cases.reply')}${t('app:colon')}${veto.reply}`}</p>
      )}
      {veto.decision && <p className={styles.words}>{veto.decision}</p>}
      {veto.untilDay && !isOver && <p>{t('cases.until', { day: dayWords(veto.untilDay) })}</p>}
      {veto.liftReason && <p className={styles.words}>{t('cases.lifted', { reason: veto.liftReason })}</p>}
    </li>
  );
}

function Reply({ veto }: { veto: OwnVetoView }): ReactNode {
  const { t } = useTranslation('console/school/title');
  const [text, write] = useState(veto.reply);
  const cache = useQueryClient();
  const sending = useMutation({
    mutationFn: () => vetoesReply({ path: { id: veto.id }, body: { text, version: veto.version } }),
    onSuccess: async () => {
      say(t('cases.sent'));
      await cache.invalidateQueries({ queryKey: ['rating', 'vetoes'] });
    },
  });
  return (
    <>
      <Input.TextArea
        aria-label={t('cases.reply')}
        placeholder={t('cases.reply')}
        value={text}
        maxLength={4000}
        autoSize={{ minRows: 3, maxRows: 10 }}
        onChange={(event) => write(event.target.value)}
      />
      <div className={styles.acts}>
        <Button
          type="primary"
          loading={sending.isPending}
          disabled={text.trim() === '' || text === veto.reply}
          onClick={() => sending.mutate()}
        >
          {t('cases.send')}
        </Button>
      </div>
      {sending.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(sending.error, t)}
        </Note>
      )}
    </>
  );
}
