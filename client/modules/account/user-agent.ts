/** In this order: later browsers call themselves by the names of earlier ones too. */
const browsers = [
  [/MicroMessenger/, '微信'],
  [/QQBrowser/, 'QQ'],
  [/360SE|360EE|QIHU/, '360'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;
const systems = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/UOS|Kylin|Linux/, 'Linux'],
] as const;

/** Browser and system as a person would name them, from what the browser says of itself; null when it says neither. */
export function nameClient(userAgent: string | null): { browser: string; system: string } | null {
  const find = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  const browser = find(browsers);
  const system = find(systems);
  return browser && system ? { browser, system } : null;
}
