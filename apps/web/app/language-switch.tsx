import type { ReactNode } from 'react';
import { changeLocale, currentLocale } from '@web/i18n';
import { Button } from '@web/ui/button';

/** Each language is named in itself, so that whoever needs it can read it. */
export function LanguageSwitch(): ReactNode {
  const other = currentLocale() === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <Button look="plain" lang={other} onClick={() => void changeLocale(other)}>
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}
