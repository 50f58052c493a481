/** Often used and yet 12 characters or more: from the published lists of leaked passwords, Chinese and Western. */
const common = new Set(
  `123456789012 1234567890123 12345678901234 123123123123 123456123456 123456654321 1234567890qwerty 111222333444
  qwertyuiop123 qwertyuiop12 qwertyuiop[] qwertyuiopas 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1q2w3e4r5t6y qazwsxedcrfv zxcvbnm12345
  asdfghjkl123 qwer1234asdf abcd1234abcd abc123abc123 abcdefghijkl abcdef123456 a123456789012 woaini123456 woaini1314520
  woaini520520 woaini5201314 5201314520131 5201314woaini wodemima1234 wodemima123456 woshishui123 zhongguo1234 zhonghua1949
  beijing20080808 admin1234567 admin12345678 admin123admin adminadmin12 administrator administrator1 administrator123
  password1234 password12345 password123456 passwordpassword p@ssw0rd1234 passw0rd1234 iloveyou1234 iloveyouiloveyou
  letmein12345 welcome12345 welcome123456 changeme1234 changemechangeme trustno1trustno1 dangjian1234 dangjian123456
  zuzhibu123456 zuzhibu12345 gongchandang gongchandang1921 fenbufenbufenbu`.split(/\s+/),
);

/**
 * Why a password of sufficient length is still easily guessed: the name of its account, one of the common ones, or hardly any
 * different characters. Null: it may be used. Length is another question, asked by `NewPassword`.
 */
export function passwordWeakness(
  password: string,
  accountName: string,
): 'contains-name' | 'common' | 'repetitive' | null {
  const folded = password.normalize('NFKC').toLowerCase();
  if (accountName.length >= 3 && folded.includes(accountName.toLowerCase())) return 'contains-name';
  if (new Set(folded).size < 5) return 'repetitive';
  // With a mark or digit or two behind it, it is still the same word.
  return common.has(folded) || common.has(folded.replace(/[^\p{L}\p{N}]+$/u, '')) ? 'common' : null;
}
