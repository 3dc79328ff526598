import { child, childrenNamed, type Element, isOn, setting } from './xml.ts';

type Field = {
  readonly phase: 'code' | 'result';
  readonly code: string;
  /** Controls of old forms keep what they show in w:ffData. */
  readonly form: Element | undefined;
};

/**
 * What becomes of words inside the fields that are open: read as text, or printed and no text of
 * the document (entries of a 目录, page numbers), or not printed at all (the code of a field).
 */
export type Shown = 'text' | 'contents' | 'nothing';

/**
 * The fields of one story. A field is stored as code, then result ( REF _Ref2026 \h | 第二部分 );
 * one may stand inside another, and a table of contents spans many paragraphs.
 */
export type Fields = {
  /** A w:fldChar; gives what a field without a result shows. */
  readonly turn: (mark: Element) => string;
  readonly code: (text: string) => void;
  readonly shown: () => Shown;
  /** True when a field has begun and neither its result nor its end has come. */
  readonly unfinished: () => boolean;
};

export const fieldsOf = (): Fields => {
  const open: Field[] = [];
  return {
    turn: (mark) => {
      const type = mark.attributes['w:fldCharType'];
      const field = open.at(-1);
      if (type === 'begin') {
        open.push({ phase: 'code', code: '', form: child(mark, 'w:ffData') });
      } else if (type === 'separate' && field !== undefined) {
        open[open.length - 1] = { ...field, phase: 'result' };
      } else if (type === 'end') {
        open.pop();
        return field?.phase === 'code' ? shownWithoutResult(field) : '';
      }
      return '';
    },
    code: (text) => {
      const field = open.at(-1);
      if (field?.phase === 'code' && field.code.length < LONGEST_CODE) {
        open[open.length - 1] = { ...field, code: field.code + text };
      }
    },
    shown: () => {
      if (open.some(({ phase }) => phase === 'code')) return 'nothing';
      return shownOf(open.map(({ code }) => code));
    },
    unfinished: () => open.some(({ phase }) => phase === 'code'),
  };
};

const LONGEST_CODE = 1000;

export const shownOf = (codes: readonly string[]): Shown => {
  if (codes.some((code) => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(code))) return 'nothing';
  return codes.some((code) => /^\s*TOC\b/iu.test(code)) ? 'contents' : 'text';
};

/** Some fields are drawn from their code: 带圈字符 (EQ \o\ac(○,1)), buttons, boxes of forms. */
const shownWithoutResult = ({ code, form }: Field): string => {
  const [, name = '', rest = ''] = /^\s*(\w+)\s*(.*)$/su.exec(code) ?? [];
  switch (name.toUpperCase()) {
    case 'EQ':
      return equation(rest);
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return rest.replace(/^\S+\s*/u, '').trimEnd();
    case 'FORMCHECKBOX':
      return ticked(form) ? '☑' : '□';
    case 'FORMDROPDOWN':
      return chosen(form);
    default:
      return '';
  }
};

/**
 * EQ draws its arguments: \o(○,3) one over the other, \f(1,2) as a fraction, the rest in a row.
 * A ring around a number up to 20 has a character of its own.
 */
const equation = (printed: string): string => {
  // Blanks say nothing here; a field of nothing else is looked through once.
  const code = printed.replace(/\s+/gu, ' ');
  const [, ring, argument] =
    /^\\o ?(?:\\a[a-z] ?)?\( ?([○〇◯]) ?[,，;]([^)]*)\)/iu.exec(code) ?? [];
  if (ring !== undefined && argument !== undefined) {
    const inside = argument.trim();
    const value = /^\d{1,2}$/u.test(inside) ? Number(inside) : 0;
    return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : inside;
  }
  const fraction = /^\\f\s*\(([^(),，]*)[,，]([^(),，]*)\)/iu.exec(code);
  if (fraction !== null) return `${fraction[1]?.trim()}/${fraction[2]?.trim()}`;
  // 拼音指南 of old files: EQ \* jc2 … \o\ad(\s\up 9(pinyin),字)
  const ruby =
    /\\o ?\\a[a-z] ?\( ?\\s ?\\up ?\d{1,4} ?\([^)]{0,300}\) ?[,，] ?([^)]{0,300})\)/iu.exec(code);
  if (ruby !== null) return ruby[1]?.trim() ?? '';
  return code.replace(/\\\*\s*(?:"[^"]*"|\S+)|\\[a-z]+\d*/giu, '').replace(/[(),，\s]+/gu, '');
};

const ticked = (form: Element | undefined): boolean => {
  const box = form === undefined ? undefined : child(form, 'w:checkBox');
  if (box === undefined) return false;
  return isOn(box, child(box, 'w:checked') === undefined ? 'w:default' : 'w:checked');
};

const chosen = (form: Element | undefined): string => {
  const list = form === undefined ? undefined : child(form, 'w:ddList');
  if (list === undefined) return '';
  const entries = childrenNamed(list, 'w:listEntry').map(
    (entry) => entry.attributes['w:val'] ?? '',
  );
  const index = Number(setting(list, 'w:result') ?? setting(list, 'w:default') ?? 0);
  return entries[index] ?? '';
};
