import type { report as zh } from '../zh-CN/report.ts';

export const report: Record<keyof typeof zh, string> = {
  tab: 'Check',
  'tab-count': 'Check {{count}}',
  title: 'Data check',
  errors: '{{count}} to correct',
  warnings: '{{count}} to confirm',
  'severity-error': 'To correct',
  'severity-warning': 'To confirm',
  scope: 'Checks all that operate here, whatever the filter.',
  none: 'Nothing to correct or confirm in this division this quarter',
  more: 'Show {{count}} more',
  'fix-instructor': 'Assign an instructor',
  'fix-plan': 'Write the plan',
  'rule.activists-over-staff': 'Activists and members together exceed the staff',
  'rule.activists-over-staff.fix':
    'Check the three numbers and correct “Activists (count)”, “Party members (count)” or “Staff”.',
  'rule.activists-over-staff.found': '{{activists}} activists, {{members}} members, {{employees}} staff',
  'rule.developed-over-members': 'More members developed this year than there are members',
  'rule.developed-over-members.fix':
    'Check both numbers and correct “Members developed this year (count)” or “Party members (count)”; explain it where those developed have left.',
  'rule.developed-over-members.found': '{{developed}} developed this year, {{members}} members',
  'rule.election-overdue': 'Election of the party organisation overdue',
  'rule.election-overdue.fix':
    'If it was held, set “Election due” to the next date; explain it where a later date was approved or it is being prepared.',
  'rule.election-overdue.found': '{{party}}, due by {{due}}',
  'rule.instructor-missing': 'Above scale, not organised and without an instructor',
  'rule.instructor-missing.fix': 'Use “Assign an instructor”; if one is being chosen, explain how.',
  'rule.instructor-missing.found': '{{employees}} staff',
  'rule.plan-missing': 'Above scale, not organised and without a plan',
  'rule.plan-missing.fix':
    'Use “Write the plan” and say why it is not organised yet, what comes next and by when.',
  'rule.plan-missing.found': '{{employees}} staff',
  'rule.employees-jumped': 'Staff changed fivefold since last quarter',
  'rule.employees-jumped.fix':
    'See whether a digit was added or lost; if so, correct “Staff”. If it is right, say so.',
  'rule.employees-jumped.found': 'Last quarter {{before}}, now {{now}}',
  'rule.employees-missing': 'Staff not given',
  'rule.employees-missing.fix': 'Fill in “Staff”: it decides whether the enterprise is above scale.',
  'rule.grade-jumped': 'Star grade moved by more than one within a half-year',
  'rule.grade-jumped.fix':
    'Compare with the review; if it was mistyped, correct “Star grade”. If it is right, say so.',
  'rule.grade-jumped.found': 'From {{before}} to {{now}} stars',
  'rule.joint-lead-not-member': 'The lead of a joint party organisation does not belong to it',
  'rule.joint-lead-not-member.fix':
    'See whether the lead is still operating and names this party organisation too; correct “Party organisation”.',
  'rule.joint-lead-not-member.found': '{{party}}',
  'rule.joint-single-member': 'A joint party organisation has only one organisation left',
  'rule.joint-single-member.fix':
    'If others were forgotten, fill in their “Party organisation”; if only one is left, correct “Formation”.',
  'rule.joint-single-member.found': '{{party}}',
  'rule.location-datum': 'Coordinates may not be WGS 84',
  'rule.location-datum.fix':
    'Ask where they come from: if they are GCJ-02 or BD-09, import again and choose the datum, or use “Move” on the map.',
  'rule.location-datum.found': 'In {{declared}} when read in another datum',
  'rule.location-missing': 'Not on the map yet',
  'rule.location-missing.fix': 'Use “Place” to mark it on the map, or give coordinates.',
  'rule.location-near-outline': 'Place lies just beyond the banner’s outline',
  'rule.location-near-outline.fix':
    'The outline on the map is not a legal boundary: if the place is wrong, use “Move” on the map; if it is right, say so.',
  'rule.location-near-outline.found': 'About {{metres}} m beyond {{declared}}',
  'rule.location-outside': 'Place lies outside its division',
  'rule.location-outside.fix':
    'If the place is wrong, use “Move” on the map; if the division is wrong, correct “Banner” and “Township, subdistrict or park”.',
  'rule.location-outside.found': 'Should be in {{declared}}',
  'rule.location-outside-schematic': 'Place lies outside the schematic area of its division',
  'rule.location-outside-schematic.fix':
    'The area is only drawn roughly, so please confirm; if the place is wrong, use “Move” on the map.',
  'rule.location-outside-schematic.found': 'Should be in {{declared}}',
  'rule.location-swapped': 'Longitude and latitude may be exchanged',
  'rule.location-swapped.fix': 'Use “Move” on the map, or exchange “Longitude” and “Latitude”.',
  'rule.location-swapped.found': 'In {{declared}} the other way round',
  'rule.members-over-employees': 'More party members than staff',
  'rule.members-over-employees.fix': 'Check both numbers and correct “Party members (count)” or “Staff”.',
  'rule.members-over-employees.found': '{{members}} members, {{employees}} staff',
  'rule.members-unknown': 'Number of party members not known',
  'rule.members-unknown.fix':
    'Once known, fill in “Party members (count)” (a number only); 0 if there are none.',
  'rule.name-duplicate': 'Same name in one division, perhaps entered twice',
  'rule.name-duplicate.fix':
    'If it is the same one, give the extra entry the status “merged”; if they differ, fill in the code of each.',
  'rule.name-duplicate.found': '{{count}} of this name',
  'rule.name-shared': 'Same name in one division, different codes',
  'rule.name-shared.fix':
    'See whether one organisation got a new code: if so, give the old entry the status “merged”; if they differ, say so.',
  'rule.name-shared.found': '{{count}} of this name',
  'rule.party-dissolved': 'The party organisation named was dissolved',
  'rule.party-dissolved.fix':
    'If it joined another, correct “Party organisation”; if there is none at present, put “no” under “Has a party organisation”.',
  'rule.party-dissolved.found': '{{party}}',
  'rule.party-unnamed': 'Organised, party organisation not named',
  'rule.party-unnamed.fix': 'Fill in “Party organisation”.',
  'rule.solo-too-few-members': 'On its own with fewer than 3 party members',
  'rule.solo-too-few-members.fix':
    'Check “Party members (count)”; with fewer than 3 a joint one may fit better: then correct “Formation”.',
  'rule.solo-too-few-members.found': '{{members}} members',
  'rule.source-missing': 'New, without a source',
  'rule.source-missing.fix': 'Fill in “Source”, such as a department’s list or a visit.',
  'rule.uscc-duplicate': 'Code used more than once',
  'rule.uscc-duplicate.fix':
    'A code belongs to one organisation: correct “Unified social credit code”, or give an extra entry the status “merged”.',
  'rule.uscc-duplicate.found': 'Same as “{{other}}” ({{count}} in all)',
  'rule.uscc-elsewhere': 'Code also used in another division',
  'rule.uscc-elsewhere.fix':
    'Compare with the licence: if it is wrong, correct “Unified social credit code”; if it is right, say so, and the level above asks the other division.',
  'rule.uscc-elsewhere.found': 'Given: {{uscc}}; {{count}} more elsewhere',
  'rule.uscc-inner-check': 'Inner organisation code fails its check',
  'rule.uscc-inner-check.fix':
    'The code as a whole passes, as early ones do; compare with the licence and correct “Unified social credit code” if needed.',
  'rule.uscc-inner-check.found': 'Given: {{uscc}}',
  'rule.uscc-invalid': 'Code is not valid',
  'rule.uscc-invalid.fix':
    'Compare with the licence character by character and correct “Unified social credit code”.',
  'rule.uscc-invalid.found': 'Given: {{uscc}}',
  'rule.uscc-missing': 'Code not given',
  'rule.uscc-missing.fix':
    'Fill in “Unified social credit code”; while it is being issued, name and division identify.',
  'rule.vanished': 'Listed last quarter, missing now',
  'rule.vanished.fix':
    'If it ceased, moved or merged, give its “Status”; if it now belongs to another division, confirm with them.',
  'reason.banner-reviews': 'The banner reviews it first; it can be sent back once accepted',
  'reason.before-cut-off': 'Cannot be handed in before the cut-off day {{date}}',
  'reason.comments': '{{count}} comments are still to be settled',
  'reason.earlier-correction': 'The report of {{quarter}} is being corrected; finish that first',
  'reason.errors': '{{count}} errors are still to be corrected',
  'reason.is-accepted': 'Accepted, waiting for publication',
  'reason.is-draft': 'Not handed in yet',
  'reason.is-published': 'Published',
  'reason.is-returned': 'Sent back, waiting to be handed in again',
  'reason.is-submitted': 'Handed in, waiting for review',
  'reason.later-quarter':
    'The report of {{quarter}} is handed in or published; only the latest published quarter can be corrected',
  'reason.no-reason': 'Give the reason for the correction',
  'reason.not-yours': 'Not permitted',
  'reason.nothing-said': 'Say what is to be mended, or pin a comment to a record or place first',
  'reason.sweep': '{{count}} entries of department lists are still to be decided',
  'reason.unanswered': '{{count}} points to confirm are still without an answer',
  'reason.unconfirmed': '{{count}} unchanged organisations are still to be confirmed',
  'reason.unsent': '{{count}} comments were not sent back; send them back or remove them',
};
