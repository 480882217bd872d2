import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  panelsDecide,
  type PanelCandidateDetailView,
  type PanelCandidateView,
  type PanelDecisionDto,
  type PanelView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { cityDay, dayWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../../assessment/use-assessments';
import { Card } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { useCandidate, usePanels } from './use-panel';

type Vote = PanelDecisionDto['votes'][number]['vote'];
type Values = Pick<PanelDecisionDto, 'outcome' | 'reason' | 'missingReason'> & {
  votes: Record<string, Vote>;
};

/** Every voice of the running session, what came of it, and why. */
export function DecisionForm({
  candidate,
  onDone,
}: {
  candidate: PanelCandidateView;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const panels = usePanels(1);
  const running = sessionOfToday(panels.data?.items ?? []);
  if (panels.isPending) return null;
  return (
    <Card title={t('decide.title')}>
      {running ? (
        <Voting key={running.id} panel={running} candidate={candidate} onDone={onDone} />
      ) : (
        <Note>
          {t('decide.noSession')}{' '}
          <Link to={bureauPaths.panel({ part: 'sessions' })}>{t('decide.toSessions')}</Link>
        </Note>
      )}
    </Card>
  );
}

function Voting({
  panel,
  candidate,
  onDone,
}: {
  panel: PanelView;
  candidate: PanelCandidateView;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const voters = votersOn(panel, candidate);
  const away = panel.members.filter(({ districtId }) => districtId === candidate.districtId);
  const decide = useDecide(panel, candidate, onDone);
  const { data: seen } = useCandidate(candidate.assessmentId);
  return (
    <Form<Values> layout="vertical" onFinish={(values) => decide.mutate(values)}>
      <p>
        {t('decide.session', { day: dayWords(panel.heldOn) })}
        {seen?.countedOn && ` · ${t('decide.on', { day: dayWords(seen.countedOn) })}`}
      </p>
      <Voices voters={voters} />
      {away.length > 0 && <p>{t('decide.away', { names: away.map(({ name }) => name).join('、') })}</p>}
      <Form.Item
        name="outcome"
        label={t('decide.outcome')}
        extra={t('decide.rule')}
        rules={[{ required: true }]}
      >
        <Radio.Group
          options={(['publicise', 'refuse'] as const).map((value) => ({
            value,
            label: t(`outcome.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('decide.reason')}
        rules={[{ required: true, min: 2, whitespace: true }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      {seen?.needsMissingReason && <MissingReason assured={seen.assuredTier} />}
      {decide.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(decide.error, t)}
        </Note>
      )}
      <Button type="primary" htmlType="submit" loading={decide.isPending}>
        {t('decide.ok')}
      </Button>
    </Form>
  );
}

/** The tier rests on missing figures: whoever gives it says why. */
function MissingReason({ assured }: { assured: PanelCandidateDetailView['assuredTier'] }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const outcome = Form.useWatch<Values['outcome']>('outcome');
  if (outcome !== 'publicise') return null;
  return (
    <Form.Item
      name="missingReason"
      label={t('decide.missing')}
      extra={assured && t('assured', { tier: t(`topics:tier.${assured}`) })}
      rules={[{ required: true, min: 2, whitespace: true, message: t('decide.missingNeeded') }]}
    >
      <Input.TextArea rows={3} maxLength={1000} />
    </Form.Item>
  );
}

function Voices({ voters }: { voters: PanelView['members'] }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const choices = (['for', 'against', 'abstain'] as const).map((value) => ({
    value,
    label: t(`vote.${value}`),
  }));
  return voters.map((member) => (
    <Form.Item
      key={member.id}
      name={['votes', member.id]}
      label={member.position ? `${member.name}（${member.position}）` : member.name}
      rules={[{ required: true }]}
    >
      <Radio.Group options={choices} />
    </Form.Item>
  ));
}

/** The one that runs; where several are open, one whose day has come. */
function sessionOfToday(panels: PanelView[]): PanelView | undefined {
  const open = panels.filter(({ concludedAt }) => concludedAt === null);
  const today = cityDay();
  return open.find(({ heldOn }) => heldOn <= today) ?? open[0];
}

/** Whoever comes from the district of the school has no voice. */
const votersOn = ({ members }: PanelView, { districtId }: PanelCandidateView): PanelView['members'] =>
  members.filter((member) => member.districtId !== districtId);

function useDecide(panel: PanelView, candidate: PanelCandidateView, onDone: () => void) {
  const { t } = useTranslation('console/bureau/panel');
  const refresh = useRefreshAssessments();
  const { data: seen } = useCandidate(candidate.assessmentId);
  return useMutation({
    mutationFn: ({ outcome, reason, missingReason, votes }: Values) =>
      panelsDecide({
        path: { id: panel.id },
        body: {
          assessmentId: candidate.assessmentId,
          version: candidate.version,
          ...(seen?.snapshotId && { snapshotId: seen.snapshotId }),
          outcome,
          reason,
          ...(missingReason && { missingReason }),
          votes: votersOn(panel, candidate).map(({ id }) => ({ memberId: id, vote: votes[id] ?? 'abstain' })),
        },
      }),
    onSuccess: async () => {
      say(t('decide.done', { school: candidate.unitName }));
      onDone();
      await refresh();
    },
  });
}
