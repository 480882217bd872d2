import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewSheetView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Confirm } from '@web/ui/dialog';
import { Icon } from '@web/ui/icon';
import { Note } from '@web/ui/states';
import { Card } from '../../frame/list-frame';
import styles from './sheet.module.css';
import type { Draft } from './use-draft';
import type { Finish } from './use-finish';

/** How far the sheet is, whether it is saved, and the one act that ends it. */
export function Progress({
  sheet,
  draft,
  finish,
}: {
  sheet: ReviewSheetView;
  draft: Draft;
  finish: Finish;
}): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  const [asking, setAsking] = useState(false);
  const decided = sheet.items.filter(({ code }) => typeof draft.lines.get(code)?.step === 'number').length;
  return (
    <div className={styles.progress}>
      <Card title={t('progress', { count: decided, of: sheet.items.length })}>
        <ul className={styles.index}>
          {sheet.items.map(({ code, name }) => (
            <li key={code}>
              <a href={`#${code}`}>
                <Icon name={typeof draft.lines.get(code)?.step === 'number' ? 'check' : 'clock'} size={16} />
                {`${code} ${name}`}
              </a>
            </li>
          ))}
        </ul>
        {sheet.writable && (
          <>
            <p role="status" className={styles.saving}>
              {t(`saving.${draft.saving}`)}
            </p>
            <div className={styles.acts}>
              <Button onClick={() => void draft.save()} disabled={draft.saving === 'saved'}>
                {t('save')}
              </Button>
              <Button type="primary" onClick={() => setAsking(true)} loading={finish.busy}>
                {t('finish')}
              </Button>
            </div>
            {finish.error !== null && finish.error !== undefined && (
              <Note tone="now" icon="alert" announce>
                {sentenceFor(finish.error, t)}
              </Note>
            )}
          </>
        )}
      </Card>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('finishTitle')}
        text={t('finishText')}
        confirm={t('finish')}
        onConfirm={() => {
          setAsking(false);
          finish.send();
        }}
      />
    </div>
  );
}
