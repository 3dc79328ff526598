/**
 * What the rules of this group refer to. How a document of a district is built is habit; how long it
 * may be in force is said by the management rules of each province and city, not by national law.
 */

export const ANATOMY = '若干措施、办法的通常构成';
export const PLAN = '行动计划、实施方案、工作要点的通常构成';
/**
 * E.g. 上海市政府令第26号（2010）第二十六条, quoted in 徐府办发〔2012〕14号: as a rule at most 5 years,
 * 暂行 and 试行 at most 2; 陕西省政府令第216号: as a rule at most 5. Others allow 试行 three years.
 */
export const VALIDITY =
  '各地行政规范性文件管理规定的通例：有效期一般不超过5年，暂行、试行一般不超过2年；以本地现行规定为准';
export const DUTIES = '责任分工的通常写法';
/** 《上海市行政规范性文件管理规定》（2019年市政府令第17号）第四条: 规范性文件应当向社会公开. */
export const PUBLICITY = 'GB/T 9704-2012 7.3.6（附注）；标明公开属性为各地通行做法';
