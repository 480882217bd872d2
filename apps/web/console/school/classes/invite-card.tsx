import { Button, Pagination, QRCode } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteCodeView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import styles from './classes.module.css';
import { useInviteCodes, useIssueCode, useRevokeCode } from './use-classes';

/** The way of families into the class: a code to read out, to print, or to scan. */
export function InviteCard({ classId }: { classId: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const [page, setPage] = useState(1);
  const codes = useInviteCodes(classId, page);
  const issue = useIssueCode(classId);
  const make = (): void =>
    issue.mutate(undefined, {
      onSuccess: () => setPage(1),
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
    });
  return (
    <Card title={t('invite.title')} text={t('invite.text')}>
      {codes.isPending && (
        <Loading>
          <Bone height="12rem" />
        </Loading>
      )}
      {codes.error && !codes.data && <ErrorState error={codes.error} retry={() => void codes.refetch()} />}
      {codes.data?.items.map((code) => (
        <Code key={code.id} code={code} />
      ))}
      {codes.data && codes.data.total > codes.data.pageSize && (
        <Pagination
          size="small"
          align="center"
          className={styles.codePages}
          current={page}
          pageSize={codes.data.pageSize}
          total={codes.data.total}
          onChange={setPage}
          showSizeChanger={false}
        />
      )}
      {codes.data && (
        <Button
          type={codes.data.total === 0 ? 'primary' : 'default'}
          loading={issue.isPending}
          onClick={make}
        >
          {t(codes.data.total === 0 ? 'invite.first' : 'invite.another')}
        </Button>
      )}
    </Card>
  );
}

function Code({ code }: { code: InviteCodeView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const revoke = useRevokeCode();
  const [asking, setAsking] = useState(false);
  const address = `${location.origin}${paths.join(code.code)}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(t('invite.message', { code: code.code, address }));
      say(t('invite.copied'));
    } catch {
      say(t('invite.copyFailed'), 'urgent');
    }
  };
  return (
    <div className={styles.invite}>
      <p className={styles.code}>{code.code}</p>
      <QRCode
        value={address}
        type="svg"
        size={176}
        bordered={false}
        color="#23231f"
        bgColor="#ffffff"
        aria-label={t('invite.qr')}
      />
      <p className={styles.note}>{t('invite.until', { day: dayWords(code.expiresAt) })}</p>
      <div className={styles.acts}>
        <Button onClick={() => void copy()}>{t('invite.copy')}</Button>
        <Button onClick={() => window.print()}>{t('invite.print')}</Button>
        <Button type="text" danger onClick={() => setAsking(true)}>
          {t('invite.revoke')}
        </Button>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('invite.revokeTitle')}
        text={t('invite.revokeText')}
        confirm={t('invite.revoke')}
        danger
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate(code.id, { onSettled: () => setAsking(false) })}
      />
    </div>
  );
}
