/** Names of the symbol classes, for the legend on screen and on paper. */
export const symbol = {
  'enterprise-star-1': '非公企业·一星级',
  'enterprise-star-2': '非公企业·二星级',
  'enterprise-star-3': '非公企业·三星级',
  'enterprise-star-4': '非公企业·四星级',
  'enterprise-star-5': '非公企业·五星级',
  'enterprise-ungraded': '非公企业·已组建未评星',
  'social-star-1': '社会组织·一星级',
  'social-star-2': '社会组织·二星级',
  'social-star-3': '社会组织·三星级',
  'social-star-4': '社会组织·四星级',
  'social-star-5': '社会组织·五星级',
  'social-ungraded': '社会组织·已组建未评星',
  'unorganised-above-scale': '规模以上企业·未组建',
  'unorganised-below-scale': '规模以下企业·未组建',
  'social-unorganised': '社会组织·未组建',
} as const;
