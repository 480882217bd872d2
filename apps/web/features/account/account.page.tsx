import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import { changeLocale, currentLocale, type Locale } from '@web/i18n';
import { sentenceFor } from '@web/i18n/error-words';
import { Page, Section } from '@web/ui/page';
import { Select } from '@web/ui/select';
import { say } from '@web/ui/toast';
import styles from './account.module.css';
import { Devices } from './devices';
import { PasswordForm } from './password-form';
import { useChangeMe } from './use-account';

export function AccountPage(): ReactNode {
  const { t } = useTranslation('account');
  return (
    <Page title={t('account.title')} back={{ to: paths.me, label: t('nav.me') }} width="text">
      <Section title={t('account.password')}>
        <PasswordForm />
      </Section>
      <Section title={t('account.languages')}>
        <Language />
      </Section>
      <Section title={t('account.devices')}>
        <Devices />
      </Section>
    </Page>
  );
}

/** The page changes at once; the account remembers it for the next device. */
function Language(): ReactNode {
  const { t } = useTranslation('account');
  const change = useChangeMe();
  const choose = (locale: Locale): void => {
    void changeLocale(locale);
    change.mutate({ locale }, { onError: (error) => say(sentenceFor(error, t), 'urgent') });
  };
  return (
    <div className={styles.form}>
      <Select<Locale>
        label={t('account.language')}
        hint={t('account.languageHint')}
        choices={[
          { value: 'zh-CN', label: '简体中文' },
          { value: 'en', label: 'English' },
        ]}
        value={currentLocale()}
        onChange={choose}
      />
    </div>
  );
}
