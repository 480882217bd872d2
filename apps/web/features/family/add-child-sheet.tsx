import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Sheet } from '@web/ui/dialog';
import { Checkbox, TextField } from '@web/ui/field';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './children.module.css';
import { ConsentText } from './consent-text';
import { consentVersion, plainCode } from './join.rule';
import { RelationSelect, type Relation } from './relation-select';
import { useAddChild } from './use-children';

interface AddChildProps {
  open: boolean;
  onClose: () => void;
}

export function AddChildSheet({ open, onClose }: AddChildProps): ReactNode {
  const { t } = useTranslation('family');
  return (
    <Sheet open={open} onClose={onClose} title={t('children.add')}>
      <AddChildForm onDone={onClose} />
    </Sheet>
  );
}

function AddChildForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useTranslation('family');
  const add = useAddChild();
  const [code, setCode] = useState('');
  const [pupilName, setPupilName] = useState('');
  const [relation, setRelation] = useState<Relation | null>(null);
  const [consent, setConsent] = useState(false);
  const [asked, setAsked] = useState(false);
  const codeFits = plainCode(code).length === 8;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!codeFits || !pupilName.trim() || !relation || !consent || add.isPending) return;
    const done = (): void => {
      say(t('children.added'));
      onDone();
    };
    const body = { inviteCode: plainCode(code), pupilName: pupilName.trim(), relation, consentVersion };
    add.mutate(body, { onSuccess: done });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {add.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(add.error, t)}
        </Note>
      )}
      <TextField
        label={t('join.start.code')}
        hint={t('join.start.codeHint')}
        autoComplete="off"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={asked && !codeFits ? t('join.start.missing') : undefined}
      />
      <TextField
        label={t('join.child.name')}
        hint={t('join.child.nameHint')}
        autoComplete="off"
        value={pupilName}
        onChange={(event) => setPupilName(event.target.value)}
        error={asked && !pupilName.trim() ? t('join.child.missingName') : undefined}
      />
      <RelationSelect
        value={relation}
        onChange={setRelation}
        error={asked && !relation ? t('join.child.missingRelation') : undefined}
      />
      <Consent given={consent} onChange={setConsent} missing={asked && !consent} />
      <Button type="submit" look="primary" size="large" busy={add.isPending}>
        {t('children.submit')}
      </Button>
    </form>
  );
}

interface ConsentProps {
  given: boolean;
  onChange: (given: boolean) => void;
  missing: boolean;
}

function Consent({ given, onChange, missing }: ConsentProps): ReactNode {
  const { t } = useTranslation('family');
  return (
    <>
      <ConsentText />
      <Checkbox checked={given} onChange={onChange} error={missing ? t('join.consent.missing') : undefined}>
        {t('join.consent.agree')}
      </Checkbox>
    </>
  );
}
