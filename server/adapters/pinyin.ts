import { pinyin } from 'pinyin-pro';

/** Pinyin initials of a name for search, lower case: 鄂尔多斯 → eeds. Latin letters and digits stay, everything else goes. */
export function pinyinInitials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
