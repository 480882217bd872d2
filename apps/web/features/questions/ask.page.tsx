import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NewCounselQuestionBody } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { RefusedNote } from '@web/app/refused-note';
import { useMe } from '@web/app/session';
import { useDraft } from '@web/app/use-draft';
import { Button, LinkButton } from '@web/ui/button';
import { Checkbox, TextArea } from '@web/ui/field';
import { Page } from '@web/ui/page';
import { Select } from '@web/ui/select';
import { EmptyState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './questions.module.css';
import { useAsk, useExperts } from './use-questions';

const topics = [
  ...['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07'],
  ...['T08', 'T09', 'T10', 'T11', 'T12', 'T13', 'T14'],
] as NonNullable<NewCounselQuestionBody['topic']>[];

const school = 'school';

export function AskPage(): ReactNode {
  const { t } = useTranslation('questions');
  const { children } = useMe();
  return (
    <Page title={t('ask')} back={{ to: paths.questions, label: t('title') }} width="text">
      {children[0] ? (
        <AskForm />
      ) : (
        <EmptyState icon="family" title={t('noChild')} text={t('noChildText')}>
          <LinkButton to={paths.children}>{t('addChild')}</LinkButton>
        </EmptyState>
      )}
    </Page>
  );
}

function AskForm(): ReactNode {
  const { t } = useTranslation('questions');
  const { children } = useMe();
  const navigate = useNavigate();
  const ask = useAsk();
  const [child, setChild] = useState(children[0]?.id ?? '');
  const [to, setTo] = useState(school);
  const [topic, setTopic] = useState<NewCounselQuestionBody['topic']>();
  const { text, write, forget } = useDraft('question');
  const [mayPublish, setMayPublish] = useState(false);
  const [asked, setAsked] = useState(false);
  const changeChild = (next: string): void => {
    setChild(next);
    setTo(school);
  };
  const fits = text.trim().length >= 2;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!fits || ask.isPending) return;
    const expert = to === school ? {} : { expertId: to };
    const body = { pupilId: child, text: text.trim(), mayPublish, ...expert, ...(topic && { topic }) };
    ask.mutate(body, {
      onSuccess: ({ id }) => {
        forget();
        say(t('sent'));
        void navigate(paths.question(id), { replace: true });
      },
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Note tone="voice" icon="shield">
        {t('private')}
      </Note>
      <Child value={child} onChange={changeChild} />
      <Whom pupilId={child} value={to} onChange={setTo} />
      <TopicSelect value={topic} onChange={setTopic} />
      <TextArea
        label={t('text')}
        rows={6}
        maxLength={2000}
        value={text}
        onChange={(event) => write(event.target.value)}
        error={asked && !fits ? t('textMissing') : undefined}
      />
      <Checkbox checked={mayPublish} onChange={setMayPublish}>
        {t('mayPublish')}
      </Checkbox>
      <RefusedNote error={ask.error} />
      <Button type="submit" look="primary" size="large" busy={ask.isPending}>
        {t('send')}
      </Button>
    </form>
  );
}

function Child({ value, onChange }: { value: string; onChange: (id: string) => void }): ReactNode {
  const { t } = useTranslation('questions');
  const { children } = useMe();
  if (children.length < 2) return null;
  const choices = children.map(({ id, name }) => ({ value: id, label: name }));
  return <Select label={t('child')} choices={choices} value={value} onChange={onChange} />;
}

function TopicSelect({
  value,
  onChange,
}: {
  value: NewCounselQuestionBody['topic'];
  onChange: (topic: NewCounselQuestionBody['topic']) => void;
}): ReactNode {
  const { t } = useTranslation('questions');
  return (
    <Select
      label={t('topic')}
      hint={t('topicHint')}
      placeholder={t('noTopic')}
      choices={topics.map((code) => ({ value: code, label: t(`topics:topic.${code}`) }))}
      value={value ?? null}
      onChange={onChange}
    />
  );
}

function Whom({
  pupilId,
  value,
  onChange,
}: {
  pupilId: string;
  value: string;
  onChange: (to: string) => void;
}): ReactNode {
  const { t } = useTranslation('questions');
  const experts = useExperts();
  const own = experts.data?.filter((expert) => expert.pupilId === pupilId) ?? [];
  const choices = own.map(({ personId, name, unitName }) => ({
    value: personId,
    label: t('expertOf', { name, unit: unitName }),
  }));
  return (
    <Select
      label={t('whom')}
      choices={[{ value: school, label: t('toSchool') }, ...choices]}
      value={value}
      onChange={onChange}
    />
  );
}
