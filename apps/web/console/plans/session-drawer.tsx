import { Button, Drawer, Form } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView, SessionView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { LinkButton } from '@web/ui/button';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { schoolPaths } from '../school/school.paths';
import styles from './plans.module.css';
import { SessionFields } from './session-fields';
import { sentSession, sessionValues, type SessionValues } from './session-values.rule';
import { usePlan, useRemoveSession, useSaveSession } from './use-plans';

/** Which session the drawer shows: one of the plan, or a new one for a grade and term. */
export type Opened = { session: SessionView } | { term: 1 | 2; level: number };

interface DrawerProps {
  plan: PlanView;
  opened: Opened | null;
  unitId: string;
  onClose: () => void;
}

/** The form of the opened session, and how it is saved; what cannot stand is marked at its field. */
function useSessionForm(plan: PlanView, opened: Opened | null, onSaved: () => void) {
  const { t } = useTranslation('console/plans');
  const [form] = Form.useForm<SessionValues>();
  const save = useSaveSession(plan.id);
  const base = opened && 'session' in opened ? opened.session : null;
  const { reset } = save;
  useEffect(() => {
    if (!opened) return;
    form.resetFields();
    form.setFieldsValue(sessionValues(opened));
    reset();
  }, [opened, form, reset]);
  const mark = (error: Error): void => {
    if (!(error instanceof Problem)) return;
    form.setFields(
      error.errors.map(({ field, code }) => ({
        name: field as keyof SessionValues,
        errors: [t(`fault.${code.replace('plan.', '')}`, { defaultValue: t('fault.other') })],
      })),
    );
  };
  const send = (values: SessionValues, revision = base?.revision ?? 1): void =>
    save.mutate(
      { session: sentSession(values), from: base && { id: base.id, revision } },
      {
        onSuccess: () => {
          say(t('saved'));
          onSaved();
        },
        onError: mark,
      },
    );
  return { form, save, base, send };
}

/** One session, whole; saved for itself, so that two people at different sessions are not in each other's way. */
export function SessionDrawer({ plan, opened, unitId, onClose }: DrawerProps): ReactNode {
  const { t } = useTranslation('console/plans');
  const { form, save, base, send } = useSessionForm(plan, opened, onClose);
  return (
    <Drawer
      open={opened !== null}
      onClose={onClose}
      title={t(base ? 'editTitle' : 'addTitle')}
      size={560}
      forceRender
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <div className={styles.foot}>
          {base && <RemoveButton planId={plan.id} session={base} onRemoved={onClose} />}
          {base && <MakeActivity plan={plan} session={base} />}
          <span className={styles.gap} />
          <Button onClick={onClose}>{t('app:cancel')}</Button>
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {t('app:save')}
          </Button>
        </div>
      }
    >
      <Form<SessionValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => send(values)}
        scrollToFirstError
      >
        <SessionFields plan={plan} unitId={unitId} open={opened !== null} />
        {save.error && (
          <Refusal
            error={save.error}
            plan={plan}
            session={base}
            onKeepMine={(revision) => send(form.getFieldsValue(true) as SessionValues, revision)}
          />
        )}
      </Form>
    </Drawer>
  );
}

/** Families sign up for an activity; it is made from a session they read already. */
function MakeActivity({ plan, session }: { plan: PlanView; session: SessionView }): ReactNode {
  const { t } = useTranslation('console/plans');
  const isRead = plan.kind === 'school' && plan.state === 'published' && !plan.hasChanges;
  if (!isRead || session.kind !== 'activity') return null;
  return <LinkButton to={schoolPaths.activityFromPlan(plan.id, session.id)}>{t('makeActivity')}</LinkButton>;
}

function RemoveButton({
  planId,
  session,
  onRemoved,
}: {
  planId: string;
  session: SessionView;
  onRemoved: () => void;
}): ReactNode {
  const { t } = useTranslation('console/plans');
  const remove = useRemoveSession(planId);
  return (
    <Button
      danger
      type="text"
      loading={remove.isPending}
      onClick={() =>
        remove.mutate(session, {
          onSuccess: () => {
            say(t('removedSaid', { title: session.title }));
            onRemoved();
          },
          onError: (error) => say(sentenceFor(error, t), 'urgent'),
        })
      }
    >
      {t('remove')}
    </Button>
  );
}

/** Why it was not saved; where somebody else was first, what they wrote, and the choice to put one's own over it. */
function Refusal({
  error,
  plan,
  session,
  onKeepMine,
}: {
  error: Error;
  plan: PlanView;
  session: SessionView | null;
  onKeepMine: (revision: number) => void;
}): ReactNode {
  const { t } = useTranslation('console/plans');
  const now = usePlan(plan.id);
  const conflict = error instanceof Problem && error.code === 'plan-session.changed-meanwhile';
  const { refetch } = now;
  useEffect(() => {
    if (conflict) void refetch();
  }, [conflict, refetch]);
  const theirs = now.data?.sessions.find((one) => one.id === session?.id);
  return (
    <Note tone={conflict ? 'now' : 'danger'} icon="alert" announce>
      <p>{sentenceFor(error, t)}</p>
      {conflict && theirs && theirs.revision !== session?.revision && (
        <>
          <p>{t('conflict', { person: theirs.changedBy ?? t('somebody'), title: theirs.title })}</p>
          <Button onClick={() => onKeepMine(theirs.revision)}>{t('keepMine')}</Button>
        </>
      )}
    </Note>
  );
}
