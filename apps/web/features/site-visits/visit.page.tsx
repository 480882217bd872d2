import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ChecklistItemView, OwnSiteVisitView } from '@web/api/generated';
import { useVisitorId } from '@web/app/kept-session';
import { useOnline } from '@web/app/offline-banner';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Confirm } from '@web/ui/dialog';
import { Page, Section } from '@web/ui/page';
import { ProgressBar } from '@web/ui/progress';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Conflict } from './conflict';
import { ItemCard, NoteField } from './item-card';
import { RefusedList } from './refused-list';
import { useConclude, useOutbox, useRecording, useVisit, type Recording } from './use-visits';
import { VisitReport } from './visit-report';
import { VisitState } from './visit-state';
import styles from './site-visits.module.css';

const parts = ['gate', 'indicator', 'course', 'record'] as const;

/** A visit on the phone: opened once with a network, it works without one. */
export function VisitPage(): ReactNode {
  const { t } = useTranslation('site-visits');
  const { visitId = '' } = useParams();
  const account = useVisitorId();
  const visit = useVisit(account, visitId);
  useEffect(() => {
    // Asks the browser not to clear what waits when room is short; it may say no.
    void navigator.storage?.persist?.().catch(() => false);
  }, []);
  return (
    <Page
      title={visit.data?.schoolName ?? t('one')}
      lead={visit.data && dayWords(visit.data.onDay)}
      back={{ to: paths.reviewerVisits, label: t('title') }}
      width="text"
    >
      {visit.isPending && (
        <Loading>
          <Bone height="16rem" />
        </Loading>
      )}
      {visit.error && !visit.data && <ErrorState error={visit.error} retry={() => void visit.refetch()} />}
      {visit.data && <Visit visit={visit.data} account={account} />}
    </Page>
  );
}

function Visit({ visit, account }: { visit: OwnSiteVisitView; account: string }): ReactNode {
  const { t } = useTranslation('site-visits');
  const { outbox, state } = useOutbox(account);
  const recording = useRecording(visit, account);
  return (
    <>
      <div className={styles.pinned}>
        <VisitState state={state} />
      </div>
      <RefusedList made={recording.made} outbox={outbox} />
      {visit.message && <Note icon="calendar">{visit.message}</Note>}
      {visit.late > 0 && <Note>{t('late', { count: visit.late })}</Note>}
      {visit.other && (
        <VisitReport
          checklist={visit.checklist}
          reports={[visit.own, visit.other].sort((a, b) => a.position - b.position)}
          differing={visit.differing}
        />
      )}
      {!visit.other && visit.concludedAt && (
        <>
          <Note tone="voice" icon="check">
            {t('concluded')}
          </Note>
          <VisitReport checklist={visit.checklist} reports={[visit.own]} differing={[]} />
        </>
      )}
      {!visit.concludedAt && visit.open && (
        <Checklist visit={visit} account={account} recording={recording} />
      )}
      {!visit.concludedAt && !visit.open && <Note>{t('closed')}</Note>}
      {visit.conflictMayBeDeclared && <Conflict visit={visit} account={account} />}
    </>
  );
}

interface ChecklistProps {
  visit: OwnSiteVisitView;
  account: string;
  recording: Recording;
}

function Checklist({ visit, account, recording }: ChecklistProps): ReactNode {
  const { t } = useTranslation('site-visits');
  const { findings, summary } = recording.report;
  const seen = findings.filter(({ mark }) => mark !== null).length;
  const words = t('seenOf', { seen, all: findings.length });
  const cardsOf = (items: ChecklistItemView[]): ReactNode =>
    items.map((item) => {
      const finding = findings.find((each) => each.item === item.code);
      return finding && <ItemCard key={item.code} item={item} finding={finding} recording={recording} />;
    });
  return (
    <>
      <div>
        <p className={styles.soft}>{words}</p>
        <ProgressBar share={findings.length > 0 ? seen / findings.length : 0} label={words} />
      </div>
      {parts.map((part) => {
        const items = visit.checklist.filter((item) => item.part === part);
        return (
          items.length > 0 && (
            <Section key={part} title={t(`part.${part}`)}>
              <ul className={styles.list}>{cardsOf(items)}</ul>
            </Section>
          )
        );
      })}
      <Section title={t('summary')}>
        <NoteField
          label={t('summaryNote')}
          kept={summary}
          onWrite={(text) => void recording.note('summary', text).catch(() => say(t('unkept'), 'urgent'))}
        />
      </Section>
      <Conclusion
        visit={visit}
        account={account}
        left={findings.length - seen}
        waiting={recording.made.some(({ refused }) => refused === undefined)}
      />
    </>
  );
}

interface ConclusionProps {
  visit: OwnSiteVisitView;
  account: string;
  /** Items without a mark. */
  left: number;
  /** Something is not sent yet. */
  waiting: boolean;
}

/** Handing in needs the network: only then is it certain that all is there. */
function Conclusion({ visit, account, left, waiting }: ConclusionProps): ReactNode {
  const { t } = useTranslation('site-visits');
  const online = useOnline();
  const conclude = useConclude(account, visit.id);
  const [asking, setAsking] = useState(false);
  const obstacle = left > 0 ? t('left', { count: left }) : !online || waiting ? t('sendFirst') : null;
  return (
    <div className={styles.conclusion}>
      {obstacle && <p className={styles.soft}>{obstacle}</p>}
      <Button look="primary" size="large" wide disabled={obstacle !== null} onClick={() => setAsking(true)}>
        {t('conclude')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('concludeTitle')}
        text={t('concludeText')}
        confirm={t('conclude')}
        busy={conclude.isPending}
        onConfirm={() =>
          conclude.mutate(undefined, {
            onError: (error) => say(sentenceFor(error, t), 'urgent'),
            onSuccess: () => say(t('concluded')),
            onSettled: () => setAsking(false),
          })
        }
      />
    </div>
  );
}
