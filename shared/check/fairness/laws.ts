/**
 * 《公平竞争审查条例》 (国务院令第783号, in force since 2024-08-01) and its 实施办法 (国家市场监督管理
 * 总局令第99号, in force since 2025-04-20), by what they forbid. 第九条 to 第十九条 of the 办法 take
 * up one 项 of the 条例 each, in its order; their own 项 are named only where a published case quotes them.
 */
const cite = (regulation: string, rules: string): string =>
  `《公平竞争审查条例》第${regulation}；《公平竞争审查条例实施办法》第${rules}`;

export const laws = {
  /** 以将注册地迁移至本地、在本地纳税、纳入本地统计等为条件，实施财政奖励或者补贴 */
  registration: cite('十条第二项', '十九条'),
  /** 阻碍本地经营者迁出；妨碍经营者变更注册地址 */
  relocation: cite('九条第一项', '十三条'),
  /** 设置不明确、不合理入选条件的名录库、企业库等，实施财政奖励或者补贴 */
  listedAward: cite('十条第二项', '十九条第一项'),
  /** 通过不合理的项目库、名录库、备选库、资格库，限定购买、使用特定经营者提供的商品 */
  listedChoice: cite('八条第三项', '十一条'),
  /** 以明确要求、暗示等方式，限定购买、使用特定经营者提供的商品 */
  named: cite('八条第三项', '十一条第一项'),
  /** 直接确定受益经营者，实施财政奖励或者补贴 */
  namedAward: cite('十条第二项', '十九条第一项'),
  /** 先征后返、即征即退等形式返还，或者与缴纳的税收挂钩给予奖励、补贴 */
  contribution: cite('十条第二项', '十九条'),
  /** 排斥、限制、强制或者变相强制外地经营者在本地投资经营或者设立分支机构 */
  branch: cite('九条第二项', '十四条'),
  /** 直接或者变相要求优先采购本地经营者提供的商品 */
  localPurchase: cite('九条第三项', '十五条'),
  /** 对外地商品、要素设置歧视性补贴 */
  localUse: cite('九条第四项', '十六条'),
} as const;

/** The day from which new documents are held to the regulation. */
export const IN_FORCE = '2024-08-01';
