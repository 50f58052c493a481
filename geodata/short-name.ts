/** Names of peoples as they stand in names of autonomous units, with or without 族. */
const peoples =
  '(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族|蒙古|哈萨克|柯尔克孜|锡伯|塔吉克|维吾尔|达斡尔|鄂温克|鄂伦春)+';
const autonomousRegion = new RegExp(`(?<=..)(?:${peoples})?(?:自治[区州])$`);
const townshipSuffix = new RegExp(
  `(?:街道办事处|街道|苏木|(?:${peoples})?乡|(?<=..)(?:${peoples})自治[县旗]|[镇县市区旗])$`,
);

/** `内蒙古自治区` → `内蒙古`, `鄂尔多斯市` → `鄂尔多斯`, `湘西土家族苗族自治州` → `湘西`. */
export function stemOfRegion(name: string): string {
  return name.replace(autonomousRegion, '').replace(/(?<=..)(省|市|地区|盟)$/, '');
}

/** `乌兰木伦镇` → `乌兰木伦`: the part of a township's or county's name that other sources write as well. At least two characters. */
export function stemOfDivision(name: string): string {
  const stem = name.replace(townshipSuffix, '');
  return [...stem].length >= 2 ? stem : name;
}

/**
 * The label of a park: leading names of province and prefecture say nothing inside the prefecture
 * (`内蒙古鄂托克经济开发区` → `鄂托克经济开发区`). Other names come back unchanged.
 */
export function parkShortName(name: string, regions: readonly string[]): string {
  const prefixes = regions.flatMap((region) => [region, stemOfRegion(region)]);
  const prefix = prefixes.find((candidate) => name.startsWith(candidate));
  const rest = prefix ? name.slice(prefix.length) : name;
  return prefix && [...rest].length >= 4 ? parkShortName(rest, regions) : name;
}

/** The label of a village or community: `漫赖村委会` → `漫赖村`, `萨拉乌素社区居民委员会` → `萨拉乌素社区`. */
export function hostShortName(name: string): string {
  const bare = name
    .replace(/(居民委员会|居委会)$/, '')
    .replace(/(?<=[村查])(村民委员会|民委员会|民委会|委员会|委会)$/, '');
  return [...bare].length >= 2 ? bare : name;
}
