import { z } from 'zod';

/**
 * 发文要素: how a draft goes out, as far as its text does not say. What the text itself carries
 * (a 版头 line, a 发文字号, 署名 and date, 版记 lines) counts before what stands here; an empty
 * string or list means "not given". Kept with the draft.
 */
export const issuanceSchema = z.object({
  /**
   * document: 文件格式 with 版头 and 版记; letter: 信函格式 (GB/T 9704-2012, 10.1); plain: title and
   * text only, as drafts go round; auto: document where organ and 发文字号 are known, else plain.
   */
  form: z.enum(['auto', 'document', 'letter', 'plain']),
  /** The notice with the measures behind it, or one of them alone. */
  parts: z.enum(['all', 'notice', 'measures']),
  /** Ids of the deviations from the standard that the office's own habit asks for. */
  deviations: z.array(z.string()).readonly(),
  letterhead: z.object({
    /** 份号, six digits. */
    copyNumber: z.string(),
    /** 密级和保密期限. */
    secrecy: z.string(),
    /** 紧急程度: 特急 or 加急. */
    urgency: z.string(),
    /** 发文机关标志 without 文件: full or standard short names, the leading organ first. */
    organs: z.array(z.string()).readonly(),
    /** 发文字号. */
    docNumber: z.string(),
    /** 签发人, on documents to superiors only. */
    signers: z.array(z.string()).readonly(),
  }),
  /** A seal will be put on name and date (加盖印章). */
  sealed: z.boolean(),
  imprint: z.object({
    /** 抄送机关 as printed, without the label and the closing full stop. */
    copyTo: z.string(),
    /** 印发机关. */
    printedBy: z.string(),
    /** 印发日期 as printed: 2026年11月25日. */
    printedOn: z.string(),
  }),
});

export type Issuance = z.infer<typeof issuanceSchema>;

export const plainIssuance: Issuance = {
  form: 'auto',
  parts: 'all',
  deviations: [],
  letterhead: { copyNumber: '', secrecy: '', urgency: '', organs: [], docNumber: '', signers: [] },
  sealed: false,
  imprint: { copyTo: '', printedBy: '', printedOn: '' },
};

const { shape } = issuanceSchema;
const organs = z.array(z.string()).readonly();

/** The same where every field that is missing or damaged falls back to "not given". */
const repaired = z.object({
  form: shape.form.catch(plainIssuance.form),
  parts: shape.parts.catch(plainIssuance.parts),
  deviations: shape.deviations.catch([]),
  letterhead: z
    .object({
      copyNumber: z.string().catch(''),
      secrecy: z.string().catch(''),
      urgency: z.string().catch(''),
      organs: organs.catch([]),
      docNumber: z.string().catch(''),
      signers: organs.catch([]),
    })
    .catch(plainIssuance.letterhead),
  sealed: shape.sealed.catch(false),
  imprint: z
    .object({
      copyTo: z.string().catch(''),
      printedBy: z.string().catch(''),
      printedOn: z.string().catch(''),
    })
    .catch(plainIssuance.imprint),
});

/** What of a stored value can be used: a damaged field goes, the others stay. */
export const soundIssuance = (value: unknown): Issuance =>
  repaired.catch(plainIssuance).parse(value);
