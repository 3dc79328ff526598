import type { Span } from '../../model/span.ts';

/** From when a document is in force. */
export type Start =
  /** 自2027年3月起 may be any day of it: `day` to `latest`. */
  | { readonly kind: 'day'; readonly day: string; readonly latest: string }
  /** So many days after the date of issue: 自发布之日起30日后. */
  | { readonly kind: 'issue'; readonly after: number }
  /** Still to be filled in: 自2026年XX月XX日起. */
  | { readonly kind: 'open' };

/** 施行日期: 自2027年1月1日起施行. */
export type Effect = Span & { readonly start: Start };

/** 有效期. */
export type Term = Span &
  (
    | {
        /** 有效期5年, 试行2年. */
        readonly kind: 'years';
        readonly years: number;
        /** It says 试行 or 暂行. */
        readonly trial: boolean;
      }
    | {
        /** 有效期至2031年12月31日; with its own beginning where it says one. */
        readonly kind: 'until';
        readonly until: string;
        readonly since: string | null;
      }
  );

/** What a text says about its own time. */
export type Terms = { readonly effects: readonly Effect[]; readonly terms: readonly Term[] };
