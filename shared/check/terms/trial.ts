import { withoutNames } from '../../compare/slots/names.ts';
import type { Policy } from '../../model/policy.ts';

/** …若干措施（试行）, …管理暂行办法. */
const TRIAL =
  /[（(](?:试行|暂行)[）)]|(?:试行|暂行)(?:措施|政策|意见|办法|细则|规定|方案|条例|规则|制度)/;

/** The document calls itself 试行 or 暂行; the names of others in its title say nothing. */
export const isTrial = ({ title }: Policy): boolean => TRIAL.test(withoutNames(title ?? ''));
