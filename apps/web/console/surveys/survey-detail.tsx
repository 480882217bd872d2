import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { SurveyView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { DetailFrame } from '../frame/detail-frame';
import { Stack } from '../frame/list-frame';
import { SurveyActs } from './survey-acts';
import { SurveyEditor } from './survey-editor';
import { SurveyStateTag } from './survey-list';
import { useSurvey } from './use-surveys';

export interface SurveyDetailProps {
  list: string;
  pathOf: (id: string) => string;
  /** A city's survey can count for the rating. */
  city: boolean;
  Results: ComponentType<{ survey: SurveyView }>;
}

/** One survey: written while it is a draft, then what it found. */
export function SurveyDetail({ list, pathOf, city, Results }: SurveyDetailProps): ReactNode {
  const { t } = useTranslation('console/surveys');
  const { surveyId = '' } = useParams();
  const survey = useSurvey(surveyId);
  if (survey.isPending) {
    return (
      <Loading>
        <Bone height="24rem" />
      </Loading>
    );
  }
  if (!survey.data) return <ErrorState whole error={survey.error} retry={() => void survey.refetch()} />;
  const { data } = survey;
  const writing = data.may.includes('edit');
  return (
    <DetailFrame
      title={data.title}
      state={<SurveyStateTag survey={data} />}
      text={t('days', { from: dayWords(data.opensOn), to: dayWords(data.closesOn) })}
      back={{ to: list, label: t('title') }}
      actions={<SurveyActs survey={data} pathOf={pathOf} />}
    >
      {writing ? (
        <SurveyEditor key={data.revision} survey={data} city={city} />
      ) : (
        <Stack>
          {data.state !== 'COUNTED' && (
            <Note icon="shield">
              <p>{data.received === null ? t('receivedFew') : t('received', { count: data.received })}</p>
              <p>{t('sealed')}</p>
            </Note>
          )}
          {data.state === 'COUNTED' && <Results survey={data} />}
        </Stack>
      )}
    </DetailFrame>
  );
}
