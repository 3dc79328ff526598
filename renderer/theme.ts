import { theme as antd, type ThemeConfig } from 'antd';
import { type Colour, colours, type Mode } from './look/colours.ts';

/**
 * Our tokens for Ant Design, which computes shades and heights and so needs real values.
 *
 * @param scale how large the words of the window are, 1 as designed
 * @param still the system asks for no motion
 */
export function themeOf(mode: Mode, scale: number, still: boolean): ThemeConfig {
  const colour = (name: Colour): string => colours[name][mode];
  const sized = (pixels: number): number => Math.round(pixels * scale);
  return {
    algorithm: mode === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      colorPrimary: colour('accent'),
      colorInfo: colour('accent'),
      colorLink: colour('accent'),
      colorLinkHover: colour('accent'),
      colorSuccess: colour('success'),
      colorWarning: colour('warning'),
      colorError: colour('danger'),
      colorInfoBg: colour('accent-wash'),
      colorSuccessBg: colour('success-wash'),
      colorWarningBg: colour('warning-wash'),
      colorErrorBg: colour('danger-wash'),
      colorTextBase: colour('ink'),
      colorText: colour('ink'),
      colorTextSecondary: colour('muted'),
      colorTextTertiary: colour('muted'),
      colorTextPlaceholder: colour('muted'),
      colorTextDescription: colour('muted'),
      colorTextDisabled: colour('faint'),
      colorIcon: colour('muted'),
      colorBorder: colour('edge'),
      colorBorderSecondary: colour('line'),
      colorSplit: colour('line'),
      colorBgBase: colour('paper'),
      colorBgContainer: colour('paper'),
      colorBgElevated: colour('paper'),
      colorBgLayout: colour('canvas'),
      colorBgContainerDisabled: colour('canvas'),
      // A tip is the other way round than the window: light words on dark, by night dark on light.
      colorBgSpotlight: colour('ink'),
      colorTextLightSolid: colour('paper'),
      controlItemBgHover: colour('hover'),
      controlItemBgActive: colour('accent-wash'),
      controlItemBgActiveHover: colour('accent-wash'),
      borderRadius: 4,
      borderRadiusLG: 4,
      borderRadiusSM: 4,
      fontFamily: 'var(--font-ui)',
      fontSize: sized(13),
      fontSizeLG: sized(13),
      fontSizeSM: sized(12),
      controlHeight: sized(28),
      controlHeightSM: sized(24),
      boxShadow: 'var(--shadow-float)',
      boxShadowSecondary: 'var(--shadow-float)',
      // Too short to be seen, but never none: a dialog that opens within the key that asked for it would take the rest of that
      // key too, as Enter on an entry of a menu would press its ×.
      motionDurationFast: still ? '0.01s' : '0.08s',
      motionDurationMid: still ? '0.01s' : '0.1s',
      motionDurationSlow: still ? '0.01s' : '0.12s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        // Its words say that it is a button; only fields need a strong edge.
        defaultBorderColor: colour('line-strong'),
      },
      Segmented: {
        trackBg: colour('hover'),
        itemColor: colour('muted'),
        itemSelectedBg: colour('paper'),
        itemSelectedColor: colour('accent'),
      },
      // The tick is cut out of the box, which is pale by night.
      Checkbox: { colorWhite: colour('paper') },
      Alert: { defaultPadding: '6px 16px' },
    },
  };
}
