import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SurveyView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Confirm } from '@web/ui/dialog';
import { say } from '@web/ui/toast';
import { useSurveyAct, type SurveyAct } from './use-surveys';

const acts: SurveyAct[] = ['publish', 'close', 'copy', 'archive', 'restore'];
/** What cannot be taken back is asked once. */
const asked: SurveyAct[] = ['publish', 'close'];

export function SurveyActs({
  survey,
  pathOf,
}: {
  survey: SurveyView;
  pathOf: (id: string) => string;
}): ReactNode {
  const { t } = useTranslation('console/surveys');
  const navigate = useNavigate();
  const step = useSurveyAct(survey);
  const [asking, setAsking] = useState<SurveyAct | null>(null);
  const go = (act: SurveyAct): void =>
    step.mutate(act, {
      onSuccess: (made) => {
        say(t(`done.${act}`));
        if (act === 'copy' && made) void navigate(pathOf(made.id));
      },
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
      onSettled: () => setAsking(null),
    });
  return (
    <>
      {acts
        .filter((act) => survey.may.includes(act))
        .map((act) => (
          <Button
            key={act}
            type={act === 'publish' ? 'primary' : 'default'}
            onClick={() => (asked.includes(act) ? setAsking(act) : go(act))}
          >
            {t(`act.${act}`)}
          </Button>
        ))}
      <Confirm
        open={asking !== null}
        onClose={() => setAsking(null)}
        title={t(`ask.${asking ?? 'publish'}.title`)}
        text={t(`ask.${asking ?? 'publish'}.text`)}
        confirm={t(`act.${asking ?? 'publish'}`)}
        busy={step.isPending}
        onConfirm={() => asking && go(asking)}
      />
    </>
  );
}
