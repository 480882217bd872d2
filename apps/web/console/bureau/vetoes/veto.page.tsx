import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { VetoCaseView } from '@web/api/generated';
import { cityDay, dayWords, momentWords } from '@web/i18n/format';
import { ErrorState, Note } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import styles from '../../titles/titles.module.css';
import { VetoState } from '../../titles/veto-state';
import { bureauPaths } from '../bureau.paths';
import { useVeto } from './use-vetoes';
import { VetoActs } from './veto-acts';

/** One case: what was said, by whom, the school's reply, and what the city decides. */
export function VetoPage(): ReactNode {
  const { t } = useTranslation('console/bureau/vetoes');
  const { vetoId = '' } = useParams();
  const veto = useVeto(vetoId);
  const back = { label: t('title'), to: bureauPaths.vetoes };
  if (!veto.data) {
    return (
      <DetailFrame title={t('title')} back={back}>
        {veto.isPending ? (
          <TableBones />
        ) : (
          <ErrorState error={veto.error} retry={() => void veto.refetch()} />
        )}
      </DetailFrame>
    );
  }
  const { school, district, code, name, state } = veto.data;
  return (
    <DetailFrame
      title={school}
      state={<VetoState state={state}>{t(`states.${state}`)}</VetoState>}
      text={[district, `${code} ${name}`].join(' · ')}
      back={back}
      actions={<VetoActs veto={veto.data} />}
      narrow
    >
      <Stack>
        <Term veto={veto.data} />
        <Facts veto={veto.data} />
      </Stack>
    </DetailFrame>
  );
}

function Term({ veto: { state, untilDay, concludeBy } }: { veto: VetoCaseView }): ReactNode {
  const { t } = useTranslation('console/bureau/vetoes');
  if (!untilDay || (state !== 'VERIFIED' && state !== 'CONCLUDED')) return null;
  const conclude = concludeBy ? dayWords(concludeBy) : '';
  if (state === 'CONCLUDED' && untilDay <= cityDay()) {
    return <Note icon="clock">{t('notes.past', { until: dayWords(untilDay) })}</Note>;
  }
  return (
    <Note tone="now" icon="clock">
      {t(`notes.${state}`, { until: dayWords(untilDay), conclude })}
    </Note>
  );
}

function Facts({ veto }: { veto: VetoCaseView }): ReactNode {
  const { t } = useTranslation('console/bureau/vetoes');
  const moment = (at: string | null): string => (at ? momentWords(at) : '');
  const parts: [name: string, words: string, at: string][] = [
    ['source', veto.source, moment(veto.openedAt)],
    ['investigator', veto.investigator, ''],
    ['matter', veto.matter, ''],
    ['reply', veto.reply || t('fact.noReply'), moment(veto.repliedAt)],
    ['decision', veto.decision, moment(veto.decidedAt)],
    ['lift', veto.liftReason, moment(veto.liftedAt)],
  ];
  return parts
    .filter(([, words]) => words)
    .map(([part, words, at]) => (
      <Card key={part} title={t(`fact.${part}`)} text={at}>
        <p className={styles.words}>{words}</p>
      </Card>
    ));
}
