import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '@web/ui/states';

/** Says that a list is narrowed to what was counted somewhere else, and leads back to all of it. */
export function Narrowed({ children, onClear }: { children: string; onClear: () => void }): ReactNode {
  const { t } = useTranslation('console');
  return (
    <Note>
      {children}{' '}
      <Button size="small" type="link" onClick={onClear}>
        {t('clear')}
      </Button>
    </Note>
  );
}
