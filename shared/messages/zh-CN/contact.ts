/** Whom to call about a division. */
export const contact = {
  noted: '查看会记入审计记录。',
  none: '没有登记办公电话。管理员可在账号管理中填写。',
  open: '联系电话',
  title: '办公电话',
};
