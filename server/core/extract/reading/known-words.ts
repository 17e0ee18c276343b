// Words that begin with a capital without naming a company: beginnings of sentences, departments, titles, calendar words.
export const NO_COMPANY_WORDS: ReadonlySet<string> = new Set(
  `i we you they he she it the a an this that these those there here my our your their his her its one both all some any each
  every everyone everything everybody nobody nothing no not yes if when while since because after before until although though
  as at by for from in of on to with without about and or but so then also just only even still again next last first second
  third today yesterday tomorrow tonight now once given due per via re fyi update quick good great sorry thanks thank hi hello
  dear hey unfortunately sadly luckily finally recently currently overall honestly basically please let note notes summary
  budget budgets funding funds finance financial legal procurement purchasing sourcing security infosec compliance privacy
  management leadership board committee executive executives team teams department departments division group company business
  customer customers client clients buyer buyers prospect prospects vendor vendors supplier suppliers partner partners champion
  sponsor contact stakeholders stakeholder users user people staff employees engineering engineers operations ops sales marketing
  product products support hr it data reporting reports spreadsheets pricing price prices quote quotes discount contract contracts
  agreement terms order orders invoice project projects program programme rollout pilot poc launch kickoff signing signature
  signatures decision decisions approval approvals timeline timelines plan plans date dates deadline review reviews demo call
  meeting meetings workshop training migration integration implementation deployment phase scope seats licenses licences
  headcount hiring layoffs layoff redundancies restructuring reorganisation reorganization reorg merger spending spend costs
  cost manual time work process processes someone something another other others what which who how why where than
  ceo cfo cio cto coo cro cmo ciso cpo chro vp svp evp gm md pm po msa dpa nda sow sla rfp rfi rfq eula soc iso gdpr hipaa dpia
  saas api sso crm erp roi tco q1 q2 q3 q4 fy eod eow eom eoq eoy kpi kpis okr hq usa us uk eu emea apac usd eur gbp pdf docusign
  director manager head chief president chairman chairwoman officer counsel controller treasurer lead owner analyst
  is are was were has have had been be will do does did can could should would must need needs
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri christmas easter thanksgiving
  mr mrs ms dr internal external global regional local north south east west new old big small more most many much few`
    .split(/\s+/)
    .filter(Boolean),
);

export const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(
  'inc corp corporation ltd limited llc llp plc gmbh ag bv nv sa srl spa oy ab co company group holdings'.split(
    ' ',
  ),
);
