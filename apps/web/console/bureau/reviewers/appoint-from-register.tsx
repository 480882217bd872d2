import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewerCandidateView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { cx } from '@web/ui/cx';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { TableBones } from '../../frame/data-table';
import { Modal } from '../../frame/overlay';
import rows from '../../frame/rows.module.css';
import styles from './reviewers.module.css';
import { useAppointMember, useReviewerCandidates } from './use-reviewer-office';

/** Experts of the schools’ registers: who holds a level, or teaches there from elsewhere. */
export function AppointFromRegister({
  onClose,
  onByPhone,
}: {
  onClose: () => void;
  onByPhone: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/reviewers');
  const [q, setQ] = useState('');
  const found = useReviewerCandidates(q);
  return (
    <Modal open title={t('fromRegister')} footer={null} onCancel={onClose}>
      <p className={styles.lead}>{t('fromRegisterText')}</p>
      <Input.Search
        aria-label={t('search')}
        placeholder={t('search')}
        allowClear
        maxLength={40}
        onSearch={(wanted) => setQ(wanted.trim())}
      />
      {found.isPending && <TableBones rows={4} />}
      {found.error && <ErrorState error={found.error} retry={() => void found.refetch()} />}
      {found.data?.total === 0 && <p role="status">{t('noCandidates')}</p>}
      <ul className={cx(rows.rows, styles.candidates)}>
        {found.data?.items.map((candidate) => (
          <Candidate key={candidate.memberId} candidate={candidate} onByPhone={onByPhone} />
        ))}
      </ul>
      {found.data && found.data.total > found.data.items.length && (
        <p className={styles.soft}>{t('narrow', { count: found.data.total })}</p>
      )}
    </Modal>
  );
}

function Candidate({
  candidate,
  onByPhone,
}: {
  candidate: ReviewerCandidateView;
  onByPhone: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/reviewers');
  const appoint = useAppointMember();
  const { memberId, name, schoolName, districtName, level, hasAccount, isReviewer } = candidate;
  const about = [districtName, schoolName, level && t(`level.${level}`)].filter(Boolean).join(' · ');
  const asked = (): void =>
    appoint.mutate(memberId, {
      onSuccess: () => say(t('appointed', { name })),
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
    });
  return (
    <li>
      <span>
        {name}
        <small>{about}</small>
      </span>
      {isReviewer ? (
        <span className={styles.soft}>{t('already')}</span>
      ) : (
        <Button
          size="small"
          aria-label={t(hasAccount ? 'appointOf' : 'byPhoneOf', { name })}
          loading={appoint.isPending}
          onClick={hasAccount ? asked : onByPhone}
        >
          {t(hasAccount ? 'act' : 'byPhone')}
        </Button>
      )}
    </li>
  );
}
