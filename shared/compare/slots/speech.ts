import type { SlotKind } from './types.ts';

/** A figure's unit and where it ends. */
type Said = { readonly kind: SlotKind; readonly unit: string; readonly to: number };

const CUE =
  /(?:不少于|不低于|不超过|至少|最多|最长|超过|达到?|满|每(?:年|季度|半年|月|周)[^，。；]{0,8})$/;
const SPAN_CUE = /(?:有效期|期限|为期|连续|近|满|试行|暂定|试点期)[为是]?$/;
/** Figures of speech: 三个方面, 四个层次; 上述两项 points back; 前10名 is a rank. */
const SPEECH = /^(?:方面|层次|维度|环节|阶段|领域|统一|坚持|自觉|重点|关键|主体)/;
const POINTS = /(?:这|该|其他|其中|任意|同一|各|哪|另|前|后|上|下|月|每)$/;
const INSIDE = /^(?:以内|之内|内(?![部容外涵地])|以上|以下|后(?!续))/;

/** Is the figure said of something? Chinese digits are words as often as figures (一项, 十分, 三方). */
export function isSaid(text: string, from: number, figure: string, unit: Said): boolean {
  const before = text.slice(Math.max(0, from - 14), from);
  const after = text.slice(unit.to, unit.to + 4);
  const isHan = !/[\d０-９]/.test(figure);
  if (unit.kind === 'amount') return !isHan || figure.length > 1;
  if (unit.kind === 'ratio') return true;
  if (unit.kind === 'deadline') return isTime(before, figure, after, unit, isHan);
  if (/^[万亿千]/.test(figure) || /^[1一１]$/.test(figure))
    return CUE.test(before) && !/每[^，。；]{0,8}$/.test(before);
  if (/前$/.test(before) && (unit.unit === '人' || unit.unit === '家')) return false;
  if (/(?:以上|上述|以下|前述|下列)$/.test(before)) return false;
  if (!isHan) return true;
  if (unit.unit === '分' || POINTS.test(before) || (unit.unit === '个' && SPEECH.test(after)))
    return false;
  // 三次产业, 五类方式: a manner of speaking unless a target is set.
  const spoken = /^[二两]$/.test(figure) || /^[类种次张]$/.test(unit.unit);
  return !spoken || CUE.test(before);
}

function isTime(
  before: string,
  figure: string,
  after: string,
  unit: Said,
  isHan: boolean,
): boolean {
  // 4月26日 is a day, 2026年 a year.
  if (/月$/.test(before) || (unit.unit === '年' && figure.length >= 4)) return false;
  // 上一年度, 每三年 name a time and set none.
  if (isHan && /[上前本每]$/.test(before)) return false;
  const bounded = INSIDE.test(after) || CUE.test(before) || SPAN_CUE.test(before);
  if (unit.unit === '小时' || unit.unit === '分钟') return bounded;
  return bounded || !isHan;
}
