import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  committeeSeatsAdd,
  committeeSeatsEnd,
  committeeSeatsRestore,
  type CommitteeDetailView,
  type NewSeatBody,
  type SeatView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { FormModal } from '../../frame/form-modal';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import styles from './committees.module.css';
import { useCandidates, useRefreshCommittees } from './use-committees';

const duties = ['chair', 'vice', 'secretary', 'member'] as const;

/** Who sits in the committee, and who left it during the term. */
export function SeatList({ committee }: { committee: CommitteeDetailView }): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={t('members')}
      text={t('filled', { filled: committee.filled, seats: committee.seats })}
      aside={
        <Button icon={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
          {t('seat.add')}
        </Button>
      }
    >
      {committee.members.length === 0 ? (
        <EmptyState icon="family" title={t('seat.empty')} text={t('seat.emptyText')} />
      ) : (
        <ul className={styles.members}>
          {committee.members.map((seat) => (
            <Seat key={seat.id} seat={seat} />
          ))}
        </ul>
      )}
      {adding && <SeatForm committee={committee} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function Seat({ seat }: { seat: SeatView }): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const refresh = useRefreshCommittees();
  const move = useMutation({
    mutationFn: () => (seat.endedOn ? committeeSeatsRestore : committeeSeatsEnd)({ path: { id: seat.id } }),
    onSuccess: refresh,
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  const word = t(seat.endedOn ? 'seat.back' : 'seat.end');
  return (
    <li className={styles.member}>
      <span className={styles.who}>
        <StateTag tone={seat.duty === 'chair' ? 'now' : 'plain'}>{t(`duty.${seat.duty}`)}</StateTag>
        <span className={seat.endedOn ? styles.left : undefined}>{seat.name || t('seat.erased')}</span>
        {seat.endedOn && (
          <span className={styles.left}>{t('seat.ended', { day: dayWords(seat.endedOn) })}</span>
        )}
      </span>
      {seat.name && (
        <Button
          size="small"
          type="text"
          loading={move.isPending}
          aria-label={`${word} ${seat.name}`}
          onClick={() => move.mutate()}
        >
          {word}
        </Button>
      )}
    </li>
  );
}

interface Values {
  by: 'account' | 'name';
  personId?: string;
  name?: string;
  duty: NewSeatBody['duty'];
}

function SeatForm({
  committee,
  onClose,
}: {
  committee: CommitteeDetailView;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const refresh = useRefreshCommittees();
  const send = async ({ by, personId, name, duty }: Values): Promise<CommitteeDetailView> => {
    const who = by === 'account' ? { personId: personId ?? '' } : { name: name ?? '' };
    const done = await committeeSeatsAdd({ path: { id: committee.id }, body: { ...who, duty } });
    await refresh();
    return done;
  };
  return (
    <FormModal<Values, CommitteeDetailView>
      title={t('seat.add')}
      ok={t('app:save')}
      initial={{ by: 'account', duty: 'member' }}
      send={send}
      onDone={onClose}
      onClose={onClose}
    >
      <SeatFields committeeId={committee.id} />
    </FormModal>
  );
}

function SeatFields({ committeeId }: { committeeId: string }): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const by = Form.useWatch<Values['by']>('by');
  const [q, setQ] = useState('');
  const candidates = useCandidates(committeeId, q);
  return (
    <>
      <Form.Item name="by" label={t('seat.by')}>
        <Radio.Group
          options={(['account', 'name'] as const).map((value) => ({ value, label: t(`seat.of.${value}`) }))}
        />
      </Form.Item>
      {by === 'name' ? (
        <Form.Item
          name="name"
          label={t('seat.name')}
          extra={t('seat.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      ) : (
        <Form.Item name="personId" label={t('seat.name')} rules={[{ required: true, message: t('needed') }]}>
          <Select
            showSearch={{ filterOption: false, onSearch: setQ }}
            loading={candidates.isPending}
            options={(candidates.data?.items ?? []).map(({ personId, name, className }) => ({
              value: personId,
              label: `${name}（${className}）`,
            }))}
          />
        </Form.Item>
      )}
      <Form.Item name="duty" label={t('seat.duty')}>
        <Radio.Group options={duties.map((value) => ({ value, label: t(`duty.${value}`) }))} />
      </Form.Item>
    </>
  );
}
