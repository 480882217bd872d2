import { Button, Form } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView, SessionView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { LinkButton } from '@web/ui/button';
import { say } from '@web/ui/toast';
import { Drawer } from '../frame/overlay';
import { schoolPaths } from '../school/school.paths';
import styles from './plans.module.css';
import { SessionFields } from './session-fields';
import { SessionRefusal } from './session-refusal';
import { sentSession, sessionValues, type SessionValues } from './session-values.rule';
import { useRemoveSession, useSaveSession } from './use-plans';

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
      >
        <SessionFields plan={plan} unitId={unitId} open={opened !== null} />
        {save.error && (
          <SessionRefusal
            error={save.error}
            plan={plan}
            session={base}
            mine={form.getFieldsValue(true) as SessionValues}
            attempt={save.submittedAt}
            onSave={(merged, revision) => {
              form.setFieldsValue(merged);
              send(merged, revision);
            }}
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
