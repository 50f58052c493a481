import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordWeakness } from './password-rule.ts';

describe('weak passwords', () => {
  it('are told from 5 sound ones', () => {
    for (const sound of [
      'lantern-river-48',
      '大漠孤烟直长河落日圆又一年',
      'kx7p2-mm9qa-w3e4r',
      'Correct Horse!',
      'b4d8f2h6j1k3',
    ]) {
      expect(passwordWeakness(sound, 'xuejiawan')).toBeNull();
    }
  });

  it('are the common ones, with marks behind them, in another case and full width too', () => {
    for (const common of [
      'password1234',
      'PassWord1234!!',
      '1qaz2wsx3edc',
      'ｗｏａｉｎｉ１３１４５２０',
      'zhongguo1234',
    ]) {
      expect(passwordWeakness(common, 'xuejiawan')).toBe('common');
    }
  });

  it('are those with fewer than 5 different characters', () => {
    expect(passwordWeakness('aaaaaaaaaaaa', 'xuejiawan')).toBe('repetitive');
    expect(passwordWeakness('abcdabcdabcd', 'xuejiawan')).toBe('repetitive');
    expect(passwordWeakness('abcdeabcdefg', 'xuejiawan')).toBeNull();
  });

  it('are all that contain the account name, unless that has only 2 characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
        expect(passwordWeakness(`${before} XueJiaWan ${after}`, 'xuejiawan')).toBe('contains-name');
      }),
    );
    expect(passwordWeakness('lantern-river-48', 'ri')).toBeNull();
  });
});
