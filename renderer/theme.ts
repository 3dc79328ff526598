import type { ThemeConfig } from 'antd';

/** The same values as tokens.css, for Ant Design, which computes shades and so needs real colours. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4e89',
    colorInfo: '#1d4e89',
    colorLink: '#1d4e89',
    colorSuccess: '#2f7d4f',
    colorWarning: '#b7791f',
    colorError: '#b42318',
    colorInfoBg: '#e9eff6',
    colorSuccessBg: '#edf6f0',
    colorWarningBg: '#fbf3e4',
    colorErrorBg: '#fcedeb',
    colorTextBase: '#1f2328',
    colorText: '#1f2328',
    colorTextSecondary: '#63686d',
    colorTextTertiary: '#63686d',
    colorTextPlaceholder: '#6b7075',
    colorBorder: '#cfc9bf',
    colorBorderSecondary: '#e3dfd8',
    colorBgLayout: '#f4f2ee',
    borderRadius: 4,
    borderRadiusLG: 4,
    borderRadiusSM: 4,
    fontFamily: 'var(--font-ui)',
    fontSize: 13,
    fontSizeLG: 13,
    controlItemBgActive: '#e9eff6',
    controlHeight: 28,
    controlHeightSM: 24,
    boxShadow: '0 4px 16px rgb(31 35 40 / 16%)',
    boxShadowSecondary: '0 4px 16px rgb(31 35 40 / 16%)',
    motionDurationFast: '0.08s',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.12s',
    motion: !prefersStillness(),
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Alert: { defaultPadding: '6px 16px' },
  },
};

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
