import { ConfigProvider } from 'antd';
import english from 'antd/es/locale/en_US';
import chinese from 'antd/es/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { themeFrom, tokens } from './theme';
import { useDark, useStill, useTouch } from './use-scheme';

/** The console kit in the product's look and the reader's language. Everything of antd stands inside. */
export function Kit({ children }: { children: ReactNode }): ReactNode {
  const { i18n } = useTranslation();
  const dark = useDark();
  const still = useStill();
  const touch = useTouch();
  const look = useMemo(() => themeFrom(tokens(), { dark, still, touch }), [dark, still, touch]);
  return (
    <ConfigProvider
      theme={look}
      locale={i18n.language === 'en' ? english : chinese}
      // A space between two characters of a button would be a mistake in Chinese.
      button={{ autoInsertSpace: false }}
      // Where a long form is sent at its end, what it lacks may be far above.
      form={{ scrollToFirstError: { focus: true, block: 'center' } }}
    >
      {children}
    </ConfigProvider>
  );
}
