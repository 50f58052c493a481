/** The administrator's page of divisions: renaming, merging, making one, and what was changed before. */
export const division = {
  title: 'Changes of divisions',
  back: 'Back to the map',
  text: 'A new name, a merger or a new division holds from the chosen quarter on. Maps, lists, figures and published reports of earlier quarters go on showing the names and outlines of their time; nothing in them changes.',
  search: 'Find by name or code',
  count: '{{count}} divisions',
  'none-found': 'Nothing found for “{{text}}”.',
  rename: 'Rename',
  merge: 'Merge',
  create: 'New division',
  'rename-of': 'Rename {{name}}',
  'merge-of': 'Merge {{name}}',

  // Kinds
  'kind-city': 'City',
  'kind-banner': 'Banner',
  'kind-park': 'Park',
  'kind-sumu': 'Sumu',
  'kind-township': 'Township',
  'kind-town': 'Town',
  'kind-subdistrict': 'Subdistrict',

  // Fields
  name: 'New name',
  'name-of-new': 'Name',
  'short-name': 'Name on maps',
  'short-name-help': 'What labels on the map say; mostly the same as the name',
  kind: 'Kind',
  from: 'Divisions that end',
  'from-help': 'One or several; from the quarter on they no longer exist by themselves',
  into: 'Merged into',
  'into-help': 'The division that stays. If it gets a new name too, rename it afterwards',
  parent: 'Lies in',
  code: 'Code',
  'code-help': 'The 9-digit statistical code; until it is published, any local code that is free',
  'code-wrong': 'A code has 6 to 12 digits',
  quarter: 'From quarter',
  'quarter-help':
    'From then on reports are made for the new division. A quarter handed in or published cannot be chosen',
  reason: 'Grounds',
  'reason-help': 'Number of the approval, or what happened; kept with the change',

  // What a change means
  'rename-means': 'The old name stays as another name: lists that still have it lead to this division.',
  'merge-means-1':
    'Organisations, party organisations and venues of the divisions that end belong to the one that stays, from the quarter on; every record keeps the trace of it.',
  'merge-means-2':
    'The old names and codes stay as other names: lists that still have them lead to the division that stays.',
  'merge-means-3':
    'Accounts of the divisions that end also get the one that stays; papers of earlier quarters remain open to them. Where all have an outline, the outlines become one.',
  'create-means':
    'The new division hands in reports of its own from the quarter on and is not shown before. It has no outline yet; its records come by import or one by one.',
  'will-move': 'Goes over to “{{into}}”:',
  'moves-organisations': '{{count}} organisations ({{operating}} of them operating)',
  'moves-party-organisations': '{{count}} party organisations',
  'moves-venues': '{{count}} venues',
  'moves-nothing': 'There are no records to go over.',
  'hint-locked': 'Choose a later quarter, or have the banner or the city send the report back first.',
  checking: 'Checking…',
  'confirm-rename': 'Rename',
  'confirm-merge': 'Merge',
  'confirm-create': 'Create',
  done: 'Done: {{what}}.',
  between: ', ',

  // Earlier changes
  history: 'Changes so far',
  'history-none': 'No changes yet.',
  'history-rename': '“{{before}}” renamed “{{name}}”',
  'history-kind': '“{{name}}” is of another kind',
  'history-merge': '“{{merged}}” merged into “{{name}}”',
  'history-create': '“{{name}}” made',
  'history-from': 'from {{quarter}}',
  'history-moved':
    '{{organisations}} organisations, {{partyOrganisations}} party organisations, {{venues}} venues went over',
  'history-by': '{{post}}, {{time}}',
};
