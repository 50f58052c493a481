import type { ThemeConfig } from 'antd';

/** Quiet office product: greys, one red used sparingly. Amber-brown belongs to the unorganised above-scale ones alone. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#a51d22',
    // White on it, and it on white, can be read (the default red cannot).
    colorError: '#b3261e',
    colorInfo: '#1d5fa8',
    colorLink: '#1d5fa8',
    colorTextBase: '#20242a',
    // 4.5 : 1 on white, which the default grey is not.
    colorTextPlaceholder: '#6b7280',
    colorTextDescription: '#5b6470',
    borderRadius: 4,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC Variable', system-ui, sans-serif",
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
};
