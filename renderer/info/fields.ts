/** Everything 文稿信息 knows of a draft, in the order of the form. */
export const sections = [
  { id: 'title', title: '标题与文种', fields: ['title', 'genre', 'normative'] },
  { id: 'home', title: '地区与机关', fields: ['district', 'leadOrgan'] },
  {
    id: 'issue',
    title: '发文',
    fields: [
      'organs',
      'docNumber',
      'date',
      'publicity',
      'secrecy',
      'urgency',
      'copyNumber',
      'signers',
    ],
  },
  {
    id: 'sending',
    title: '主送、抄送、印发',
    fields: ['addressee', 'copyTo', 'printedBy', 'printedOn'],
  },
  {
    id: 'force',
    title: '施行与解释',
    fields: ['effect', 'validity', 'interpretation', 'relation'],
  },
  { id: 'basis', title: '依据与附件', fields: ['basis', 'attachments'] },
  { id: 'check', title: '征求意见与检查', fields: ['opinions', 'checkedOn'] },
] as const;

export type SectionId = (typeof sections)[number]['id'];
export type FieldId = (typeof sections)[number]['fields'][number];

/** What a field is for, as its row says. */
export type Use = '导出' | '检查' | '建议' | '借用';

type FieldFacts = {
  readonly label: string;
  readonly uses: readonly Use[];
  /** Rules of the check that speak of it wherever they find something. */
  readonly rules: readonly string[];
};

export const fieldFacts: Readonly<Record<FieldId, FieldFacts>> = {
  title: {
    label: '标题',
    uses: ['导出', '检查'],
    rules: ['title-form', 'title-too-long', 'notice-title'],
  },
  genre: { label: '文种', uses: ['建议', '检查'], rules: [] },
  normative: { label: '规范性文件', uses: ['检查'], rules: [] },
  district: { label: '本区', uses: ['借用', '检查'], rules: [] },
  leadOrgan: { label: '牵头机关', uses: ['借用'], rules: [] },
  organs: { label: '发文机关标志', uses: ['导出'], rules: [] },
  docNumber: { label: '发文字号', uses: ['导出', '检查'], rules: [] },
  date: {
    label: '成文日期',
    uses: ['导出', '检查'],
    rules: ['signature-date', 'signature-order'],
  },
  publicity: {
    label: '公开属性',
    uses: ['导出', '检查'],
    rules: ['missing-publicity', 'annotation-brackets'],
  },
  secrecy: { label: '密级', uses: ['导出'], rules: [] },
  urgency: { label: '紧急程度', uses: ['导出'], rules: [] },
  copyNumber: { label: '份号', uses: ['导出'], rules: [] },
  signers: { label: '签发人', uses: ['导出'], rules: [] },
  addressee: { label: '主送机关', uses: ['导出', '检查'], rules: ['addressee-colon'] },
  copyTo: { label: '抄送', uses: ['导出'], rules: [] },
  printedBy: { label: '印发机关', uses: ['导出'], rules: [] },
  printedOn: { label: '印发日期', uses: ['导出'], rules: [] },
  effect: {
    label: '施行日期',
    uses: ['检查'],
    rules: ['missing-effect', 'effect-conflict', 'effective-before-date'],
  },
  validity: {
    label: '有效期',
    uses: ['检查'],
    rules: [
      'missing-validity',
      'validity-too-long',
      'validity-arithmetic',
      'trial-too-long',
      'trial-title',
    ],
  },
  interpretation: { label: '解释机关', uses: ['检查'], rules: ['missing-interpretation'] },
  relation: { label: '原有文件', uses: ['检查'], rules: ['missing-relation'] },
  basis: {
    label: '依据',
    uses: ['检查'],
    rules: ['missing-purpose', 'superior-wrong-city', 'plan-expired', 'citation-inconsistent'],
  },
  attachments: {
    label: '附件',
    uses: ['导出', '检查'],
    rules: ['attachment-number', 'attachment-punct'],
  },
  opinions: { label: '征求意见期限', uses: [], rules: [] },
  checkedOn: { label: '检查日期', uses: ['检查'], rules: [] },
};

export const fieldIds: readonly FieldId[] = sections.flatMap(({ fields }) => fields);

/** One thing for each field. */
export const mapFields = <T>(of: (id: FieldId) => T): Readonly<Record<FieldId, T>> => ({
  title: of('title'),
  genre: of('genre'),
  normative: of('normative'),
  district: of('district'),
  leadOrgan: of('leadOrgan'),
  organs: of('organs'),
  docNumber: of('docNumber'),
  date: of('date'),
  publicity: of('publicity'),
  secrecy: of('secrecy'),
  urgency: of('urgency'),
  copyNumber: of('copyNumber'),
  signers: of('signers'),
  addressee: of('addressee'),
  copyTo: of('copyTo'),
  printedBy: of('printedBy'),
  printedOn: of('printedOn'),
  effect: of('effect'),
  validity: of('validity'),
  interpretation: of('interpretation'),
  relation: of('relation'),
  basis: of('basis'),
  attachments: of('attachments'),
  opinions: of('opinions'),
  checkedOn: of('checkedOn'),
});
