import { theme, type ThemeConfig } from 'antd';

export type Token = (name: string) => string;

/** Value of one of the page's own tokens (ui/tokens.css), as it is in the scheme of the moment. */
export function tokens(): Token {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

function colours(token: Token): ThemeConfig['token'] {
  return {
    colorPrimary: token('voice'),
    colorInfo: token('voice'),
    colorSuccess: token('voice'),
    colorLink: token('voice'),
    colorLinkHover: token('voice-strong'),
    colorWarning: token('now-ink'),
    colorError: token('danger'),
    colorText: token('ink'),
    colorTextSecondary: token('ink-soft'),
    colorTextTertiary: token('ink-faint'),
    colorTextDescription: token('ink-faint'),
    colorTextPlaceholder: token('ink-faint'),
    colorTextHeading: token('ink'),
    colorTextLightSolid: token('on-voice'),
    colorBgBase: token('surface'),
    colorBgLayout: token('paper'),
    colorBgContainer: token('surface'),
    colorBgElevated: token('surface'),
    colorBorder: token('line-strong'),
    colorBorderSecondary: token('line'),
    colorSplit: token('line'),
    colorBgMask: token('scrim'),
  };
}

/** antd in the product's own colours, type and shape. Read again when the scheme of the system changes. */
export function themeFrom(
  token: Token,
  { dark, still, touch }: Record<'dark' | 'still' | 'touch', boolean>,
): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...colours(token),
      fontFamily: token('font-text'),
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 8,
      borderRadiusLG: 10,
      controlHeight: touch ? 44 : 36,
      ...(touch && { controlHeightSM: 44 }),
      boxShadow: token('shadow-2'),
      boxShadowSecondary: token('shadow-3'),
      motion: !still,
      // A button at work says so by its spinner; its words stay as readable as before.
      opacityLoading: 1,
      wireframe: false,
    },
    components: {
      Button: {
        primaryColor: token('on-voice'),
        primaryShadow: 'none',
        defaultShadow: 'none',
        fontWeight: 500,
      },
      Table: {
        headerBg: token('sunken'),
        headerColor: token('ink-soft'),
        headerSplitColor: 'transparent',
        rowHoverBg: token('sunken'),
        cellPaddingBlock: 12,
      },
      Tag: { defaultBg: token('sunken'), defaultColor: token('ink-soft') },
      Tabs: { horizontalMargin: '12px 0 20px 0' },
      Progress: { remainingColor: token('line') },
    },
  };
}
