import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeSettingsBody, NoticeSettingsView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Checkbox, TextField } from '@web/ui/field';
import { Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { EmailPart, WechatPart } from './contact-parts';
import styles from './inbox.module.css';
import { useChangeSettings, useSettings } from './use-inbox';

export function InboxSettingsPage(): ReactNode {
  const { t } = useTranslation('inbox');
  const settings = useSettings();
  return (
    <Page
      title={t('settingsTitle')}
      lead={t('settingsLead')}
      back={{ to: paths.inbox, label: t('title') }}
      width="text"
    >
      {settings.isPending && (
        <Loading>
          <Bone height="16rem" />
        </Loading>
      )}
      {settings.error && <ErrorState error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data && (
        <>
          <Section title={t('ways')}>
            {settings.data.contacts.map((contact) =>
              contact.channel === 'email' ? (
                <EmailPart key="email" contact={contact} />
              ) : (
                <WechatPart key="wechat" contact={contact} />
              ),
            )}
          </Section>
          <Choices settings={settings.data} />
        </>
      )}
    </Page>
  );
}

/** What is wanted by which way, and the hours of rest. */
function Choices({ settings }: { settings: NoticeSettingsView }): ReactNode {
  const { t } = useTranslation('inbox');
  const change = useChangeSettings();
  const { quietFrom, quietUntil, refused } = settings;
  const [value, setValue] = useState<NoticeSettingsBody>({ quietFrom, quietUntil, refused });
  return (
    <Section title={t('what')}>
      <div className={styles.form}>
        <Groups
          settings={settings}
          refused={value.refused}
          onChange={(next) => setValue({ ...value, refused: next })}
        />
        <div className={styles.times}>
          <TextField
            label={t('quietFrom')}
            type="time"
            value={value.quietFrom}
            onChange={(event) => setValue({ ...value, quietFrom: event.target.value })}
          />
          <TextField
            label={t('quietUntil')}
            type="time"
            value={value.quietUntil}
            onChange={(event) => setValue({ ...value, quietUntil: event.target.value })}
          />
        </div>
        <p className={styles.soft}>{t('quietText', { time: settings.digestAt })}</p>
        {change.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(change.error, t)}
          </Note>
        )}
        <Button
          look="primary"
          size="large"
          busy={change.isPending}
          onClick={() => change.mutate(value, { onSuccess: () => say(t('saved')) })}
        >
          {t('save')}
        </Button>
      </div>
    </Section>
  );
}

type Refused = NoticeSettingsBody['refused'];

/** One line for each group, one box for each way that is connected. */
function Groups({
  settings,
  refused,
  onChange,
}: {
  settings: NoticeSettingsView;
  refused: Refused;
  onChange: (refused: Refused) => void;
}): ReactNode {
  const { t } = useTranslation('inbox');
  const connected = settings.contacts.filter(({ state }) => state === 'connected');
  const channels = ['inbox' as const, ...connected.map(({ channel }) => channel)];
  const without = ({ group, channel }: Refused[number]): Refused =>
    refused.filter((one) => one.group !== group || one.channel !== channel);
  return settings.groups.map((group) => (
    <fieldset key={group} className={styles.group}>
      <legend>{t(`group.${group}`)}</legend>
      {channels.map((channel) => {
        const one = { group, channel };
        const others = without(one);
        return (
          <Checkbox
            key={channel}
            checked={others.length === refused.length}
            onChange={(wanted) => onChange(wanted ? others : [...others, one])}
          >
            {t(`channel.${channel}`)}
          </Checkbox>
        );
      })}
    </fieldset>
  ));
}
