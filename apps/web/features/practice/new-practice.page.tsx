import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PracticeOpeningsView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { RefusedNote } from '@web/app/refused-note';
import { useDraft } from '@web/app/use-draft';
import { Button, LinkButton } from '@web/ui/button';
import { Page } from '@web/ui/page';
import { Select } from '@web/ui/select';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { isLongEnough, PracticeFields } from './practice-fields';
import styles from './practice.module.css';
import { useBegin, useOpenings, type Written } from './use-practice';

export function NewPracticePage(): ReactNode {
  const { t } = useTranslation('practice');
  const openings = useOpenings();
  return (
    <Page title={t('write')} back={{ to: paths.practice, label: t('title') }} width="text">
      {openings.isPending && (
        <Loading>
          <Bone height="16rem" />
        </Loading>
      )}
      {openings.error && <ErrorState error={openings.error} retry={() => void openings.refetch()} />}
      {openings.data && <Begin openings={openings.data} />}
    </Page>
  );
}

function Begin({ openings }: { openings: PracticeOpeningsView }): ReactNode {
  const { t } = useTranslation('practice');
  const [child] = openings.children;
  const [term] = openings.terms;
  if (!child || !term) {
    return (
      <EmptyState icon="family" title={t('noChild')} text={t('noChildText')}>
        <LinkButton to={paths.children}>{t('addChild')}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <Form openings={openings} firstChild={child.pupilId} first={{ ...term, kind: 'practice', text: '' }} />
  );
}

function Form({
  openings,
  firstChild,
  first,
}: {
  openings: PracticeOpeningsView;
  firstChild: string;
  first: Written;
}): ReactNode {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const begin = useBegin();
  const [pupilId, setPupilId] = useState(firstChild);
  const draft = useDraft('practice');
  const [value, setValue] = useState({ ...first, text: draft.text });
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isLongEnough(value.text) || begin.isPending) return;
    begin.mutate(
      { ...value, text: value.text.trim(), pupilId },
      {
        onSuccess: ({ id }) => {
          draft.forget();
          void navigate(paths.practiceRecord(id), { replace: true });
        },
      },
    );
  };
  const change = (next: Written): void => {
    setValue(next);
    draft.write(next.text);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Note tone="voice" icon="shield">
        {t('private')}
      </Note>
      {openings.children.length > 1 && (
        <Select
          label={t('whichChild')}
          choices={openings.children.map((child) => ({ value: child.pupilId, label: child.name }))}
          value={pupilId}
          onChange={setPupilId}
        />
      )}
      <PracticeFields terms={openings.terms} value={value} onChange={change} asked={asked} />
      <RefusedNote error={begin.error} />
      <Button type="submit" look="primary" size="large" busy={begin.isPending}>
        {t('toPhotos')}
      </Button>
    </form>
  );
}
