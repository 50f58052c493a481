/** The inbox. `{{division}}` and `{{quarter}}` come in words. */
export const notice = {
  accepted: '{{division}} {{quarter}}季报已审核通过',
  asked: '{{from}}请{{division}}更新{{quarter}}数据：{{text}}',
  'asked-about': '{{from}}请{{division}}更新{{quarter}}数据（{{about}}）：{{text}}',
  bell: '通知',
  'bell-unread': '通知，{{count}} 条未读',
  corrected: '{{division}} {{quarter}}季报开始更正（第 {{revision}} 版）',
  due: '{{division}} {{quarter}}季报待报送，截止 {{deadline}}',
  empty: '没有通知',
  'mark-all': '全部标为已读',
  overdue: '{{division}} {{quarter}}季报已逾期，截止日为 {{deadline}}',
  published: '{{division}} {{quarter}}季报已发布（第 {{revision}} 版）',
  returned: '{{division}} {{quarter}}季报被退回，请按意见修改',
  submitted: '{{division}} {{quarter}}季报已报送，请审核',
  title: '通知',
};
