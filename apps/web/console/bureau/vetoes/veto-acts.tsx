import { Button, Form, Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { vetoesConclude, vetoesDecide, vetoesLift, type VetoCaseView } from '@web/api/generated';
import { say } from '@web/ui/toast';
import { FormModal } from '../../frame/form-modal';
import styles from '../../titles/titles.module.css';
import { useRefreshRatings } from './use-vetoes';

type Action = Exclude<VetoCaseView['actions'][number], 'reply'>;

interface Values {
  text?: string;
  tier?: VetoCaseView['lowerTiers'][number];
}

/** What the city may do with the case now. */
export function VetoActs({ veto }: { veto: VetoCaseView }): ReactNode {
  const { t } = useTranslation('console/bureau/vetoes');
  const [chosen, choose] = useState<Action | null>(null);
  const refresh = useRefreshRatings();
  const actions = veto.actions.filter((each): each is Action => each !== 'reply');
  const [nearest] = veto.lowerTiers;
  return (
    <div className={styles.acts}>
      {actions.map((action) => (
        <Button key={action} onClick={() => choose(action)}>
          {t(`act.${action}`)}
        </Button>
      ))}
      {chosen && (
        <FormModal<Values, VetoCaseView>
          title={t(`act.${chosen}`)}
          ok={t(`act.${chosen}`)}
          {...(nearest && { initial: { tier: nearest } })}
          send={(values) => send(veto, chosen, values)}
          onDone={() => {
            choose(null);
            say(t('done'));
            void refresh();
          }}
          onClose={() => choose(null)}
        >
          <p>{t(`ask.${chosen}`)}</p>
          {chosen === 'conclude' ? <TierChoice tiers={veto.lowerTiers} /> : <Words action={chosen} />}
        </FormModal>
      )}
    </div>
  );
}

function send({ id, version }: VetoCaseView, action: Action, { text = '', tier = 'unrated' }: Values) {
  const path = { id };
  if (action === 'conclude') return vetoesConclude({ path, body: { tier, version } });
  if (action === 'lift') return vetoesLift({ path, body: { reason: text, version } });
  return vetoesDecide({ path, body: { verdict: action, text, version } });
}

function TierChoice({ tiers }: { tiers: VetoCaseView['lowerTiers'] }): ReactNode {
  const { t } = useTranslation('console/bureau/vetoes');
  return (
    <Form.Item name="tier" label={t('tier')}>
      <Radio.Group options={tiers.map((value) => ({ value, label: t(`topics:tier.${value}`) }))} />
    </Form.Item>
  );
}

function Words({ action }: { action: Action }): ReactNode {
  const { t } = useTranslation('console/bureau/vetoes');
  return (
    <Form.Item
      name="text"
      label={t(action === 'lift' ? 'reason' : 'decisionText')}
      rules={[{ required: true, whitespace: true, message: t('form.needed') }]}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
    </Form.Item>
  );
}
