import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { Checkbox, PasswordField, TextField } from '@web/ui/field';
import { ConsentText } from './consent-text';
import type { Joining } from './join.rule';
import styles from './join.module.css';
import { RelationSelect } from './relation-select';

export interface StepProps {
  joining: Joining;
  change: (part: Partial<Joining>) => void;
  /** Fields of this step that are still missing; empty until the step was sent once. */
  missing: readonly (keyof Joining)[];
}

export function StartStep({
  joining,
  change,
  missing,
  onWithoutCode,
}: StepProps & { onWithoutCode: () => void }): ReactNode {
  const { t } = useTranslation('family');
  return (
    <>
      <p>{t('join.start.lead')}</p>
      <TextField
        label={t('join.start.code')}
        hint={t('join.start.codeHint')}
        name="inviteCode"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={joining.code}
        onChange={(event) => change({ code: event.target.value, withoutCode: false })}
        error={missing.includes('code') ? t('join.start.missing') : undefined}
      />
      <Button look="plain" onClick={onWithoutCode}>
        {t('join.start.withoutCode')}
      </Button>
    </>
  );
}

export function ChildStep({
  joining,
  change,
  missing,
  of,
}: StepProps & { of: { school: string; className: string } | null }): ReactNode {
  const { t } = useTranslation('family');
  return (
    <>
      {of && (
        <p className={styles.class}>
          {t('join.child.class')}
          <strong>{of.className}</strong>
          {of.school}
        </p>
      )}
      <TextField
        label={t('join.child.name')}
        hint={t('join.child.nameHint')}
        name="pupilName"
        autoComplete="off"
        value={joining.pupilName}
        onChange={(event) => change({ pupilName: event.target.value })}
        error={missing.includes('pupilName') ? t('join.child.missingName') : undefined}
      />
      <RelationSelect
        value={joining.relation}
        onChange={(relation) => change({ relation })}
        error={missing.includes('relation') ? t('join.child.missingRelation') : undefined}
      />
    </>
  );
}

export function YouStep({ joining, change, missing }: StepProps): ReactNode {
  const { t } = useTranslation('family');
  return (
    <>
      <TextField
        label={t('join.you.name')}
        hint={t('join.you.nameHint')}
        name="name"
        autoComplete="name"
        value={joining.name}
        onChange={(event) => change({ name: event.target.value })}
        error={missing.includes('name') ? t('join.you.missingName') : undefined}
      />
      <TextField
        label={t('join.you.phone')}
        hint={joining.withoutCode ? t('join.you.rosterHint') : t('join.you.phoneHint')}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        value={joining.phone}
        onChange={(event) => change({ phone: event.target.value })}
        error={missing.includes('phone') ? t('join.you.missingPhone') : undefined}
      />
      <PasswordField
        label={t('join.you.password')}
        hint={t('join.you.passwordHint')}
        name="password"
        autoComplete="new-password"
        value={joining.password}
        onChange={(event) => change({ password: event.target.value })}
        error={missing.includes('password') ? t('join.you.shortPassword') : undefined}
      />
    </>
  );
}

export function ConsentStep({ joining, change, missing }: StepProps): ReactNode {
  const { t } = useTranslation('family');
  return (
    <>
      <ConsentText />
      <Checkbox
        checked={joining.consent}
        onChange={(consent) => change({ consent })}
        error={missing.includes('consent') ? t('join.consent.missing') : undefined}
      >
        {t('join.consent.agree')}
      </Checkbox>
    </>
  );
}
