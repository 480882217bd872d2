import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { OpenSurveyView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { RefusedNote } from '@web/app/refused-note';
import { Button, LinkButton } from '@web/ui/button';
import { Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { firstReply, QuestionField, type Reply } from './question-fields';
import styles from './surveys.module.css';
import { useAnswer, useSurvey } from './use-surveys';

export function SurveyPage(): ReactNode {
  const { t } = useTranslation('surveys');
  const { surveyId = '' } = useParams();
  const survey = useSurvey(surveyId);
  const [done, setDone] = useState(false);
  return (
    <Page
      title={survey.data?.title ?? t('title')}
      lead={survey.data?.intro || undefined}
      back={{ to: paths.surveys, label: t('title') }}
      width="text"
    >
      {survey.isPending && (
        <Loading>
          <Bone height="20rem" />
        </Loading>
      )}
      {survey.error && <ErrorState error={survey.error} retry={() => void survey.refetch()} />}
      {done ? <Thanks /> : survey.data && <Sheet survey={survey.data} onDone={() => setDone(true)} />}
    </Page>
  );
}

function Thanks(): ReactNode {
  const { t } = useTranslation('surveys');
  return (
    <div role="status">
      <EmptyState icon="check" title={t('thanks')} text={t('thanksText')}>
        <LinkButton to={paths.surveys}>{t('backToList')}</LinkButton>
      </EmptyState>
    </div>
  );
}

/** The family the address names, or the first that has not answered yet. */
function useFamily({ families }: OpenSurveyView): OpenSurveyView['families'][number] | undefined {
  const [params] = useSearchParams();
  const open = families.filter(({ answered }) => !answered);
  return open.find(({ pupilId }) => pupilId === params.get('child')) ?? open[0];
}

function Sheet({ survey, onDone }: { survey: OpenSurveyView; onDone: () => void }): ReactNode {
  const { t } = useTranslation('surveys');
  const family = useFamily(survey);
  const answer = useAnswer(survey.id);
  const [replies, setReplies] = useState<Reply[]>(() => survey.questions.map(firstReply));
  const [asked, setAsked] = useState(false);
  if (!family) return <EmptyState icon="check" title={t('answered')} text={t('answeredText')} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    const given = replies.filter((reply) => reply !== null);
    if (given.length < replies.length || answer.isPending) return;
    answer.mutate({ pupilId: family.pupilId, replies: given }, { onSuccess: onDone });
  };
  const change = (at: number, reply: Reply): void =>
    setReplies((before) => before.map((one, place) => (place === at ? reply : one)));
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Note tone="voice" icon="shield">
        <p>{t('anonymous')}</p>
        <p>{t('forFamily', { name: family.childName })}</p>
      </Note>
      {survey.questions.map((question, at) => (
        <QuestionField
          key={question.title}
          question={question}
          number={at + 1}
          reply={replies[at] ?? null}
          onReply={(reply) => change(at, reply)}
          missing={asked && (replies[at] ?? null) === null}
        />
      ))}
      {asked && replies.includes(null) && (
        <Note tone="now" icon="info" announce>
          {t('someMissing')}
        </Note>
      )}
      <RefusedNote error={answer.error} />
      <Button type="submit" look="primary" size="large" busy={answer.isPending}>
        {t('send')}
      </Button>
    </form>
  );
}
