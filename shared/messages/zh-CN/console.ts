/** What the command line prints. */
export const consoleText = {
  'admin-created': '已创建全市管理员账号“{{name}}”。',
  'admin-created-password':
    '已创建全市管理员账号“{{name}}”。\n初始密码（只显示这一次，首次登录须修改）：{{password}}',
  'admin-name': '账号名应为 2 至 40 个汉字、字母、数字或 . _ -',
  'admin-password-short': '密码应为 12 至 200 个字符。',
  'admin-post': '系统管理员',
  'admin-post-form': '职务应为 2 至 60 个字。',
  'audit-sound':
    '审计记录 {{verified}} 条，全部完好；季报快照 {{snapshots}} 份，均与发布时一致。末条指纹 {{headHash}}',
  'backed-up': '已写入 {{file}}：{{tables}} 张表，{{rows}} 行，{{size}}。没有口令就无法恢复，请妥善保管。',
  drawn: '已写入 {{file}}：{{pages}} 页，{{count}} 家单位。',
  excluded: '未计入（停产、注销、迁出、合并）',
  'first-administrator':
    '还没有任何账号。请用下面任一方式创建第一个管理员：\n  一、在本机打开下面的网址，填入一次性令牌（30 分钟内有效，重启后更换），令牌在文件：{{file}}\n  二、在本机执行：npm run --silent fenbu -- admin:create --name 账号名',
  more: '还差 {{count}} {{unit}}达标',
  'no-venue': '{{quarter}} 没有登记任何有坐标的活动场所。',
  operating: '合计（在营）',
  'own-use': '仅自用',
  passphrase: '备份口令：',
  'passphrase-again': '再输入一次：',
  'passphrase-differs': '两次输入的口令不一致。',
  'passphrase-empty': '口令不能为空。',
  'passphrase-missing': '缺少口令：请用 --passphrase-file、环境变量 FENBU_PASSPHRASE，或在终端中输入。',
  restored:
    '已恢复 {{createdAt}} 的备份：{{tables}} 张表，{{rows}} 行，逐表核对与备份一致。如有服务正在运行，请重新启动。',
  seeded: '已写入 {{count}} 家样例单位（均为虚构）。',
  'series-drawn': '已写入 {{file}}：{{count}} 幅。',
  sharing: '可共享',
  unlocated: '未定位',
};
