/** Names and definitions of the indicators, part of area `official`. */
export const indicatorWords = {
  'indicator.above-scale-organised': 'Above-scale enterprises organised',
  'indicator.above-scale-organised.definition':
    'Above-scale enterprises with a party organisation ÷ above-scale enterprises in operation. Above-scale: at least as many relatively fixed staff as the year’s threshold (default 50). An enterprise whose staff is not known is not above-scale.',
  'indicator.above-scale-organised.numerator': 'Above-scale enterprises organised',
  'indicator.above-scale-organised.denominator': 'Above-scale enterprises',
  'indicator.above-scale-organised.unit': 'enterprises',
  'indicator.enterprise-coverage': 'Coverage of enterprises',
  'indicator.enterprise-coverage.definition':
    'Enterprises with a party organisation (solo, joint, attached, regional or by industry) ÷ enterprises in operation.',
  'indicator.enterprise-coverage.numerator': 'Enterprises organised',
  'indicator.enterprise-coverage.denominator': 'Enterprises',
  'indicator.enterprise-coverage.unit': 'enterprises',
  'indicator.social-coverage': 'Coverage of social organisations',
  'indicator.social-coverage.definition':
    'Social organisations with a party organisation ÷ social organisations in operation.',
  'indicator.social-coverage.numerator': 'Social organisations organised',
  'indicator.social-coverage.denominator': 'Social organisations',
  'indicator.social-coverage.unit': 'social organisations',
  'indicator.social-organised': 'Social organisations organised',
  'indicator.social-organised.definition':
    'Number of social organisations with a party organisation; it is to rise.',
  'indicator.social-organised.numerator': 'Social organisations organised',
  'indicator.social-organised.denominator': '—',
  'indicator.social-organised.unit': 'social organisations',
  'indicator.enterprise-solo': 'Enterprises organised on their own',
  'indicator.enterprise-solo.definition':
    'Enterprises with a party organisation of their own ÷ enterprises in operation.',
  'indicator.enterprise-solo.numerator': 'Enterprises organised on their own',
  'indicator.enterprise-solo.denominator': 'Enterprises',
  'indicator.enterprise-solo.unit': 'enterprises',
  'indicator.social-solo': 'Social organisations organised on their own',
  'indicator.social-solo.definition':
    'Social organisations with a party organisation of their own ÷ social organisations in operation.',
  'indicator.social-solo.numerator': 'Social organisations organised on their own',
  'indicator.social-solo.denominator': 'Social organisations',
  'indicator.social-solo.unit': 'social organisations',
  'indicator.new-member': 'Above-scale enterprises with new members',
  'indicator.new-member.definition':
    'Above-scale enterprises that developed at least 1 member from January to the cut-off ÷ above-scale enterprises in operation. Where the number is not known, none counts.',
  'indicator.new-member.numerator': 'Above-scale enterprises with new members this year',
  'indicator.new-member.denominator': 'Above-scale enterprises',
  'indicator.new-member.unit': 'enterprises',
  'indicator.activists': 'Large and medium enterprises with activists',
  'indicator.activists.definition':
    'Large and medium enterprises with at least 3 activists ÷ large and medium enterprises in operation. Large and medium: at least as many relatively fixed staff as the year’s threshold (default 300, after the industrial line of NBS 2017 No. 213).',
  'indicator.activists.numerator': 'Large and medium enterprises with 3 activists or more',
  'indicator.activists.denominator': 'Large and medium enterprises',
  'indicator.activists.unit': 'enterprises',
  'indicator.secretary-filled': 'Secretary posts filled',
  'indicator.secretary-filled.definition':
    'Party organisations with a secretary ÷ party organisations. A joint one counts once, in its own division; dissolved ones do not count.',
  'indicator.secretary-filled.numerator': 'Party organisations with a secretary',
  'indicator.secretary-filled.denominator': 'Party organisations',
  'indicator.secretary-filled.unit': 'party organisations',
  'indicator.instructor-assigned': 'Instructors assigned',
  'indicator.instructor-assigned.definition':
    'Organisations without a party organisation that have an instructor ÷ organisations in operation without a party organisation.',
  'indicator.instructor-assigned.numerator': 'Not yet organised, with an instructor',
  'indicator.instructor-assigned.denominator': 'Not yet organised',
  'indicator.instructor-assigned.unit': 'organisations',
  'indicator.instructor-duties': 'Instructors’ duties done',
  'indicator.instructor-duties.definition':
    'Duties done ÷ duties due with the quarter. Each instructor in service owes a summary every quarter, the two-way appraisal with Q2 and Q4, the training with Q4.',
  'indicator.instructor-duties.numerator': 'Duties done',
  'indicator.instructor-duties.denominator': 'Duties due',
  'indicator.instructor-duties.unit': 'duties',
  'indicator.venue-reached': 'Venues within reach',
  'indicator.venue-reached.definition':
    'Party organisations with a venue of their own that has all six haves, or an agreed share of one ÷ party organisations.',
  'indicator.venue-reached.numerator': 'Party organisations with a venue',
  'indicator.venue-reached.denominator': 'Party organisations',
  'indicator.venue-reached.unit': 'party organisations',
  'indicator.reports-on-time': 'Reports on time',
  'indicator.reports-on-time.definition':
    'Units whose report first came in by the deadline (default: the 10th day after the cut-off) ÷ units due: those that are in, and those whose deadline has passed. Before the deadline a unit that is not in yet does not count. Sending back and correcting leave the first day as it is.',
  'indicator.reports-on-time.numerator': 'Units in time',
  'indicator.reports-on-time.denominator': 'Units due',
  'indicator.reports-on-time.unit': 'units',
};
